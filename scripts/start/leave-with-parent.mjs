/**
 * Preloaded into the API and the worker: when the process that supervises them is gone without a word (kill -9, out of
 * memory), its channel closes, and they drain and end as if asked to.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref(); // listening alone must not keep a drained process alive
