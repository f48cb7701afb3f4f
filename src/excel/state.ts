/** What Plan RAG keeps in the workbook: JSON in a custom XML part of our own. */
import { parseState, STATE_NAMESPACE, type PlanRagState } from '../plan/state';
import { run } from './fault';
import { WORDS } from '../words';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The state of the open workbook; damaged entries are left out and named. Throws ExcelFault. */
export function loadState(): Promise<{ state: PlanRagState; dropped: string[] }> {
  return run(WORDS.excel.nothingWasChanged, async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).getOnlyItemOrNullObject();
    const xml = part.getXml();
    await context.sync();
    return parseState(part.isNullObject ? undefined : fromXml(xml.value));
  });
}

function fromXml(xml: string): unknown {
  const json = /<state\b[^>]*>([\s\S]*)<\/state>/.exec(xml)?.[1];
  try {
    return JSON.parse(json === undefined ? xml : unescape(json)) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps the state in the workbook. Throws ExcelFault. */
export function saveState(state: PlanRagState): Promise<void> {
  return run(WORDS.excel.planRagsSettingsForThisWorkbook, async (context) => {
    const xml = `<state xmlns="${STATE_NAMESPACE}">${escape(JSON.stringify(state))}</state>`;
    const part = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).getOnlyItemOrNullObject();
    part.load('id');
    await context.sync();
    if (part.isNullObject) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
    await context.sync();
  });
}
