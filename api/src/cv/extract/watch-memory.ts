/** Bytes that reading a CV may take, all told. */
const bytesMax = 256 * 1024 * 1024;
const everyMs = 20;

setInterval(() => {
  if (process.memoryUsage.rss() > bytesMax) process.kill(process.pid, "SIGKILL");
}, everyMs);
