import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';

/** An image file attached and mounted; only ever one that the kit made itself. */
export interface Mounted {
  readonly image: string;
  readonly device: string;
  readonly folder: string;
}

const mounted = new Set<Mounted>();

/** Makes an image file, sparse and empty. */
export function createImage(image: string, megabytes: number): void {
  const file = openSync(image, 'wx', 0o600);
  ftruncateSync(file, megabytes * 1024 * 1024);
  closeSync(file);
}

/** Attaches an image to a free loop device and mounts it. */
export function mountImage(image: string, folder: string, options: readonly string[] = []): Mounted {
  mkdirSync(folder, { recursive: true });
  const device = execFileSync('losetup', ['--find', '--show', image], { encoding: 'utf8' }).trim();
  const mount: Mounted = { image, device, folder };
  mounted.add(mount);
  const mounting = spawnSync('mount', [...(options.length > 0 ? ['-o', options.join(',')] : []), device, folder], {
    encoding: 'utf8',
  });
  if (mounting.status !== 0) {
    detach(mount);
    throw new Error(`an image could not be mounted: ${mounting.stderr}`);
  }
  return mount;
}

/** Unmounts and gives the device back. */
export function detach(mount: Mounted): void {
  const { folder, device } = mount;
  if (spawnSync('mountpoint', ['-q', folder]).status === 0) {
    const unmounted = spawnSync('umount', [folder], { encoding: 'utf8' });
    // A process that was only just ended may hold the folder a moment longer.
    if (unmounted.status !== 0) execFileSync('umount', ['--lazy', folder]);
  }
  execFileSync('losetup', ['--detach', device]);
  mounted.delete(mount);
}

/** Gives back whatever is still attached, for the end of the kit however it comes. */
export function detachAll(): void {
  for (const mount of mounted) detach(mount);
}
