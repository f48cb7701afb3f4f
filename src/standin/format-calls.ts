/** Calls on conditional formats and custom XML parts. */
import { WireError } from './errors';
import { NULL, type HighlightTarget, type RangeTarget, type Target, type TypeCalls } from './targets';

function formatById({ sheet }: RangeTarget, [id]: readonly unknown[]): Target {
  const highlight = sheet.highlights.find((each) => each.id === id);
  const format = sheet.ownFormats.find((each) => each.id === id);
  if (format) return { type: 'OwnFormat', sheet, format };
  if (!highlight) throw new WireError('ItemNotFound');
  return { type: 'ConditionalFormat', sheet, highlight };
}

type OwnTarget = Extract<Target, { type: 'OwnFormat' | 'OwnCustomFormat' | 'OwnFormatRule' }>;

export const FORMAT_CALLS: Readonly<Partial<Record<Target['type'], TypeCalls>>> = {
  ConditionalFormatCollection: {
    paths: {
      Add: ({ sheet, range }: RangeTarget, [type], model) => {
        if (type !== 'Custom') throw new WireError('ApiNotFound');
        if ((sheet.isProtected && !sheet.allowsFormatting) || model.isReadOnly)
          throw new WireError('AccessDenied');
        return { type: 'ConditionalFormat', sheet, highlight: model.newHighlight(sheet, range) };
      },
      '[]': formatById,
      GetItem: formatById,
    },
    loads: {
      items: ({ sheet, range }: RangeTarget) => [
        ...sheet.highlights.map((highlight) => ({ Id: highlight.id, Type: 'Custom' })),
        ...sheet.ownFormats
          .filter((own) => own.range.left <= range.right && own.range.right >= range.left)
          .map((own) => ({ Id: own.id, Type: 'Custom' })),
      ],
    },
  },
  ConditionalFormat: {
    loads: { id: ({ highlight }: HighlightTarget) => highlight.id },
    paths: {
      CustomOrNullObject: ({ sheet, highlight }: HighlightTarget) => ({
        type: 'CustomConditionalFormat',
        sheet,
        highlight,
      }),
      Custom: ({ sheet, highlight }: HighlightTarget) => ({
        type: 'CustomConditionalFormat',
        sheet,
        highlight,
      }),
    },
    methods: {
      Delete: ({ sheet, highlight }: HighlightTarget, _args, model) => {
        if ((sheet.isProtected && !sheet.allowsFormatting) || model.isReadOnly)
          throw new WireError('AccessDenied');
        void sheet.highlights.splice(sheet.highlights.indexOf(highlight), 1);
      },
    },
  },
  CustomConditionalFormat: {
    paths: {
      Rule: ({ sheet, highlight }: HighlightTarget) => ({ type: 'ConditionalFormatRule', sheet, highlight }),
      Format: ({ sheet, highlight }: HighlightTarget) => ({
        type: 'ConditionalRangeFormat',
        sheet,
        highlight,
      }),
    },
  },
  OwnFormat: {
    paths: {
      CustomOrNullObject: ({ sheet, format }: OwnTarget) => ({ type: 'OwnCustomFormat', sheet, format }),
    },
    methods: {
      Delete: ({ sheet, format }: OwnTarget) =>
        void sheet.ownFormats.splice(sheet.ownFormats.indexOf(format), 1),
    },
  },
  OwnCustomFormat: {
    paths: { Rule: ({ sheet, format }: OwnTarget) => ({ type: 'OwnFormatRule', sheet, format }) },
  },
  OwnFormatRule: { loads: { formula: () => '=$A1="x"' } },
  ConditionalFormatRule: {
    loads: { formula: ({ highlight }: HighlightTarget) => highlight.formula },
    sets: {
      Formula: ({ highlight }: HighlightTarget, [formula]) => void (highlight.formula = String(formula)),
    },
  },
  ConditionalRangeFormat: {
    paths: {
      Fill: ({ sheet, highlight }: HighlightTarget) => ({ type: 'ConditionalRangeFill', sheet, highlight }),
    },
  },
  ConditionalRangeFill: {
    sets: {
      Color: ({ highlight }: HighlightTarget, [colour]) =>
        void (highlight.fill = String(colour).toUpperCase()),
    },
  },
  CustomXmlPartCollection: {
    paths: {
      '[]': () => ({ type: 'CustomXmlPart' }),
      GetItem: () => ({ type: 'CustomXmlPart' }),
      GetByNamespace: () => ({ type: 'CustomXmlPartCollection' }),
      GetOnlyItemOrNullObject: (_target, _args, model) =>
        model.stateXml === null ? NULL : { type: 'CustomXmlPart' },
      Add: (_target, [xml], model) => {
        model.stateXml = String(xml);
        return { type: 'CustomXmlPart' };
      },
    },
  },
  CustomXmlPart: {
    loads: { id: () => '{state}' },
    methods: {
      GetXml: (_target, _args, model) => model.stateXml,
      SetXml: (_target, [xml], model) => void (model.stateXml = String(xml)),
    },
  },
};
