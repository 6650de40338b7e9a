import { writeSync } from 'node:fs';
import { nodeDisk } from '../../../electron/durable/disk';
import { FileLock } from '../../../electron/portfolio/fileLock';

/** Takes the lock of a file, says so, and keeps it until it is killed. Argument: the file. */
const [path = ''] = process.argv.slice(2);

await FileLock.take(nodeDisk, path);
writeSync(1, `${JSON.stringify({ event: 'held' })}\n`);
setInterval(() => undefined, 1000);
