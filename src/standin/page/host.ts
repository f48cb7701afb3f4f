/** The stand-in as the host of a pane that was built for production: for tests that serve dist/ as IT will. */
import { StandIn, type OfficeExtensionSession } from '..';
import { installOffice } from './office';

declare global {
  interface Window {
    /** Opens a workbook, given in base64, behind the Office.js of this page. */
    openInStandIn(base64: string, name: string): void;
  }
}

installOffice();

window.openInStandIn = (base64, name) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { OfficeExtension } = window as unknown as { OfficeExtension: OfficeExtensionSession };
  StandIn.fromXlsx(bytes, name).attach(OfficeExtension);
};
