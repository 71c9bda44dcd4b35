import { writeSync } from 'node:fs';

// Preloaded into a measured process: says on file descriptor 3 what processor time it took, its start included.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb }));
});
