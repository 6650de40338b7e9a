// Redirects the package `electron` to the stand-in: node --import ./test/support/standInElectron/register.mjs out/main/main.js
import module from 'node:module';

const standIn = new URL('./electron.mjs', import.meta.url).href;

if (typeof module.registerHooks === 'function') {
  module.registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  });
} else {
  const hook = `export const resolve = async (specifier, context, next) =>
    specifier === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(specifier, context);`;
  module.register(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url);
}
