import { auditAnchor, auditSeal, auditVerify } from './audit.ts'
import type { Command } from './command.ts'
import { importSessionsCommand } from './import-sessions.ts'
import { config, migrate } from './installation.ts'
import { inviteManagerCommand } from './invite-manager.ts'
import { languageCheck } from './language.ts'
import { seed } from './seed.ts'
import { trusteeCommand } from './trustee.ts'

/** THE list of what the operator's tool can do. */
export const commands: readonly Command[] = [
  config,
  migrate,
  seed,
  importSessionsCommand,
  inviteManagerCommand,
  trusteeCommand,
  auditSeal,
  auditAnchor,
  auditVerify,
  languageCheck,
]
