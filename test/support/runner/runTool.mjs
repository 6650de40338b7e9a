// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** @typedef {{ code: number, output: string }} Run */
/** @typedef {{ environment?: Record<string, string>, limitMilliseconds?: number }} RunOptions */

const WINDOWS = process.platform === 'win32';

/**
 * Runs a tool of node_modules, shows its output as it comes and keeps a copy.
 *
 * @param {string} tool
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Run>}
 */
export function runTool(tool, parameters, options) {
  return run(join('node_modules', '.bin', WINDOWS ? `${tool}.cmd` : tool), parameters, options);
}

/**
 * Runs a program to its end; a program that cannot be started counts as failed.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Run>}
 */
export function run(program, parameters, { environment = {}, limitMilliseconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      env: { ...process.env, ...environment },
      shell: WINDOWS,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(limitMilliseconds === undefined ? {} : { timeout: limitMilliseconds }),
    });
    let output = '';
    /** @param {NodeJS.WriteStream} stream */
    const copyTo = (stream) => (/** @type {Buffer} */ chunk) => {
      stream.write(chunk);
      output += chunk.toString();
    };
    child.stdout.on('data', copyTo(process.stdout));
    child.stderr.on('data', copyTo(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Text without terminal colours.
 *
 * @param {string} text
 */
export function withoutColours(text) {
  const ESCAPE = String.fromCharCode(27);
  return text.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*[A-Za-z]`, 'g'), '');
}
