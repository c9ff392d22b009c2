// Loaded into a server before its own program (`node --import`): tells whoever started it what its processor has done.
process.on('message', (question) => {
  if (question !== 'cpu') return
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1_000)
})
// It keeps no server alive that has ended.
process.channel?.unref()
