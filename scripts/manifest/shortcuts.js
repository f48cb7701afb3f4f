// The faults of shortcuts.json, one sentence each (Microsoft Learn, "Add custom keyboard shortcuts to your Office Add-ins").

const PLATFORMS = ['default', 'windows', 'mac', 'web'];
const MODIFIERS = ['Ctrl', 'Command', 'Shift', 'Alt', 'Option'];
// Excel's own keys and those of browsers lie outside Ctrl+Shift+Alt and Command+Shift+Alt. Control+Option belongs to VoiceOver.
const OURS = { mac: 'Command+Shift+Alt+', other: 'Ctrl+Shift+Alt+' };
// With AltGr, which is Ctrl+Alt, British and Welsh keyboards type accented letters by these: á, é, í, ó, ú, ŵ, ŷ, ç.
const ACCENTED = 'AEIOUWYC';

/** The faults of the file's text; `commands` are the functions that the built code associates, `labels` the ribbon's. */
function shortcutFaults(text, commands, labels) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return ['shortcuts.json is no JSON.'];
  }
  const actions = Array.isArray(file.actions) ? file.actions : [];
  const shortcuts = Array.isArray(file.shortcuts) ? file.shortcuts : [];
  if (actions.length === 0 || shortcuts.length === 0)
    return ['shortcuts.json has no actions or no shortcuts.'];
  return [
    ...actions.flatMap((action) => actionFaults(action, commands, labels)),
    ...pairFaults(actions, shortcuts),
    ...shortcuts.flatMap(keyFaults),
    ...clashes(shortcuts),
  ];
}

function actionFaults({ id, type, name }, commands, labels) {
  const faults = [];
  if (type !== undefined && type !== 'ExecuteFunction')
    faults.push(`The shortcut action ${id} is of type ${type}: only ExecuteFunction works.`);
  if (!commands.includes(id)) faults.push(`No function is associated with the shortcut action ${id}.`);
  if (!labels.includes(name)) faults.push(`The shortcut action ${id} is not called as its button is.`);
  return faults;
}

/** Each action has one shortcut and each shortcut an action. */
function pairFaults(actions, shortcuts) {
  const ids = actions.map(({ id }) => id);
  const used = shortcuts.map(({ action }) => action);
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `The shortcut action ${id} is there twice.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `The shortcut action ${id} has no key.`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `A shortcut is for ${id}, which is no action.`),
  ];
}

function keyFaults({ action, key }) {
  if (typeof key?.default !== 'string') return [`The shortcut of ${action} has no default key.`];
  return Object.entries(key).flatMap(([platform, combination]) => {
    if (!PLATFORMS.includes(platform))
      return [`The shortcut of ${action} is for ${platform}, which is no platform.`];
    return combinationFaults(String(combination), platform);
  });
}

/** One key with modifiers, joined by +, where Excel, the browser and the keyboard have nothing of their own. */
function combinationFaults(combination, platform) {
  const parts = combination.split('+');
  const key = parts.at(-1);
  const modifiers = parts.slice(0, -1);
  const formed =
    /^[A-Z0-9]$/.test(key) &&
    modifiers.every((each) => MODIFIERS.includes(each)) &&
    new Set(modifiers).size === modifiers.length &&
    modifiers.some((each) => each !== 'Shift');
  if (!formed) return [`${combination} is no key combination that Office takes.`];
  if (modifiers.includes('Command') !== (platform === 'mac'))
    return [`${combination} does not fit ${platform}.`];
  if (combination !== (platform === 'mac' ? OURS.mac : OURS.other) + key)
    return [`${combination} may be one of Excel’s own: use Ctrl+Shift+Alt, on a Mac Command+Shift+Alt.`];
  return ACCENTED.includes(key) ? [`${combination} types an accented letter on some keyboards.`] : [];
}

/** Two actions on one key of one platform. */
function clashes(shortcuts) {
  return PLATFORMS.flatMap((platform) => {
    const keys = shortcuts.map(({ key }) => key?.[platform] ?? key?.default);
    const twice = keys.filter((key, at) => key !== undefined && keys.indexOf(key) !== at);
    return twice.map((key) => `${key} is used twice on the platform ${platform}.`);
  });
}

module.exports = { shortcutFaults };
