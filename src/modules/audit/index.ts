export { dataMap } from './data-map.ts'
export { auditHash, sealCommitted, writeAudit } from './store/trail.ts'
