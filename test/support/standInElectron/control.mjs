import { createInterface } from 'node:readline';

/**
 * Lets a test look into the stand-in and do what no page can: one JSON line in, one out, prefixed so that it is told apart
 * from what the program itself writes.
 */
export function answerControl(world, { app, handlers, powerMonitor, privileged }) {
  const { record } = world;
  const window = () => world.windows[0];
  const commands = {
    /** What the shell set up before and after its window. */
    state: () => ({
      sandboxEnabled: record.sandboxEnabled === true,
      askedForLock: record.askedForLock === true,
      switches: record.switches,
      privileges: Object.fromEntries(privileged),
      channels: [...handlers.keys()],
      paths: record.paths,
      opened: record.opened,
      refusedNavigations: record.refusedNavigations,
      refusedRequests: record.refusedRequests,
      windowCount: world.windows.length,
      window: window() && { ...window().options, visible: window().visible },
      spellChecker: record.session.spellChecker,
      dictionaryUrl: record.session.dictionaryUrl,
      proxy: record.session.proxy,
      filter: record.session.filter,
      devicePermission: record.session.devicePermission?.({}),
    }),
    /** A message as if it came from another frame than the page's own. */
    forge: ({ channel, request, frame }) => {
      const sender = window().webContents;
      const forged = frame === null ? null : { ...sender.mainFrame, isDestroyed: () => false, ...frame };
      return world.invoke(channel, { sender, senderFrame: forged }, [request]);
    },
    permission: ({ name, url }) => {
      const asked = new Promise((resolve) =>
        record.session.permissionRequest(window().webContents, name, resolve, { requestingUrl: url }),
      );
      return asked.then((granted) => granted || record.session.permissionCheck(null, name, url, {}));
    },
    menu: ({ label }) => {
      const items = record.menu.flatMap(({ submenu }) => submenu ?? []);
      items.find((item) => item.label === label).click();
    },
    suspend: () => powerMonitor.emit('suspend'),
    quit: () => app.quit(),
  };
  createInterface({ input: process.stdin }).on('line', (line) => void answer(line, commands));
}

async function answer(line, commands) {
  const { id, command, ...parameters } = JSON.parse(line);
  let reply;
  try {
    reply = { id, value: (await commands[command](parameters)) ?? null };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  process.stdout.write(`STAND_IN ${JSON.stringify(reply)}\n`);
}
