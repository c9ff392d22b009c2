// `npm run sbom`: writes dist/sbom.json, the CycloneDX list of everything that runs in Rose, with its licences.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { billFaults, billOfMaterials } from './bill-of-materials.ts'
import { root } from './root.ts'

const bill = await billOfMaterials()
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', 'sbom.json'), `${JSON.stringify(bill, null, 2)}\n`)
const faults = billFaults(bill, dependencies)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`${bill.components.length} parts, ${faults.length} faults: dist/sbom.json\n`)
process.exitCode = faults.length === 0 ? 0 : 1
