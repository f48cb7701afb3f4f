/**
 * The ribbon's buttons and the keyboard shortcuts (shortcuts.json), by the same names. Associated when this module is
 * loaded, before React starts (PLATFORM: function commands). A shortcut may come without an event.
 */
import { actions } from '../taskpane/session';

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  recalculateRag: actions.recalculateNow,
  checkPlan: actions.check,
  clearHighlights: actions.clear,
  exceptionReport: actions.report,
  undoRecalculation: actions.undo,
};

for (const [name, command] of Object.entries(COMMANDS)) {
  Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      await command();
    } finally {
      event?.completed();
    }
  });
}
