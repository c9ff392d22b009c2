/** The only port number in the socket's name; there is no TCP port. */
export const port = 5432
/** The owner of every table; only migrations and the launcher log in with it. */
export const owner = 'rose_owner'

const settings: Readonly<Record<string, string>> = {
  // The bundled OpenSSL is from 2018: nothing of it may be reachable from a network.
  listen_addresses: "''",
  // The socket lies in the data folder, by a name relative to it: no path limit, and two programs that do not share
  // a /tmp (systemd's PrivateTmp) still find the same server.
  unix_socket_directories: "'.'",
  unix_socket_permissions: '0700',
  port: String(port),
  password_encryption: "'scram-sha-256'",
  max_connections: '60',
  shared_buffers: "'128MB'",
  max_wal_size: "'512MB'",
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // systemd may remove an account's shared memory when its last login ends, and containers have 64 MB of it.
  dynamic_shared_memory_type: "'mmap'",
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  lc_messages: "'C'",
  // A child's data must not reach the log. An error's first line may quote a value ("invalid input syntax ..."), its
  // detail a whole row and its statement the parameters; so errors of statements are not logged at all (the program
  // gets them), and what is logged is terse. "log" ranks above "error" here.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: "'none'",
  log_min_duration_statement: '-1',
  log_autovacuum_min_duration: '-1',
  log_temp_files: '-1',
  log_checkpoints: 'off',
  log_connections: 'off',
  log_disconnections: 'off',
  log_lock_waits: 'off',
  // One file a weekday, written over a week later.
  logging_collector: 'on',
  log_directory: "'log'",
  log_filename: "'postgresql-%a.log'",
  log_file_mode: '0600',
  log_rotation_age: "'1d'",
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
}

/** The whole postgresql.conf. */
export function serverSettings(): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  return `# Written by Rose at every start; changes made here are lost.\n${lines.join('\n')}\n`
}

/** The whole pg_hba.conf: nobody in without a password, not even over the socket. */
export const whoMayLogIn = '# Written by Rose at every start.\nlocal all all scram-sha-256\n'
