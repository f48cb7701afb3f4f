/** A thread of src/cli/pool.ts: it reads files and, once all are read, draws rows of the report. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { RowPainter, type PackedRun } from '../files';
import { extractWorkbook } from '../files/extract';
import { drawShare, looksOfShares, unreadFile, type SharedReport } from '../report';
import { nodePacker, nodeUnpacker } from './packer';
import { handedOver, toReadFile, toSent, type ReadFile } from './read-file';
import { NOT_FOUND } from './run';
import { SpoolReader } from './spool';
import type { DrawTask, Message, ReadTask, ReportNotice } from './tasks';

interface Drawing {
  readonly report: SharedReport;
  readonly records: SpoolReader;
  readonly painter: RowPainter;
}

let drawing: Drawing | null = null;

parentPort?.on('message', (message: Message) => {
  if (message.task === 'report') drawing = prepare(message);
  else if (message.task === 'read') {
    const sent = toSent(readPath(message));
    parentPort?.postMessage(sent, handedOver(sent));
  } else {
    const run = draw(message);
    parentPort?.postMessage(
      run,
      run.pieces.map(({ buffer }) => buffer as ArrayBuffer),
    );
  }
});

function readPath({ file: { path, name }, options }: ReadTask): ReadFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return toReadFile(unreadFile(name, NOT_FOUND));
  }
  return toReadFile(extractWorkbook(bytes, name, options, nodeUnpacker));
}

const prepare = ({ report, spool }: ReportNotice): Drawing => ({
  report,
  records: new SpoolReader(spool),
  painter: new RowPainter(looksOfShares(report), nodePacker()),
});

function draw({ share, first, widths }: DrawTask): PackedRun {
  const { report, records, painter } = drawing!;
  const { crc, size, pieces } = painter.paint(drawShare(report, records, share), first, widths);
  // Pieces of their own, not parts of a pool that other buffers share.
  return { crc, size, pieces: pieces.map((piece) => new Uint8Array(piece)) };
}
