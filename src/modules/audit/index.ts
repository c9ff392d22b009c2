export { dataMap } from './data-map.ts'
export { operatorDid } from './store/operator.ts'
export { auditHash, sealCommitted, writeAudit } from './store/trail.ts'
export { verifyTrail } from './store/verify.ts'
