/**
 * Calls `whenGone` once the process that started this one has vanished, even by SIGKILL, so that a killed `npm start`
 * leaves no server behind. Started by hand, without the channel of scripts/with-setup.mjs, there is nothing to watch.
 */
export function watchParent(whenGone: () => void): void {
  if (process.channel === undefined || process.channel === null) return
  process.once('disconnect', whenGone)
  // A listener on the channel would keep a process that has finished its work from ending.
  process.channel.unref()
}
