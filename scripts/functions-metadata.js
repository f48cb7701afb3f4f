// functions.json from the comments of src/functions/functions.ts: what Excel shows in its formula bar.
const ts = require('typescript');

const text = (comment) => ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ').trim() ?? '';

/** The metadata of every function marked @customfunction, as Excel wants it. Throws where a part is missing. */
function functionsMetadata(source) {
  const file = ts.createSourceFile('functions.ts', source, ts.ScriptTarget.Latest, true);
  const functions = file.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
    const id = doc?.tags?.find((tag) => tag.tagName.text === 'customfunction');
    if (!id) return [];
    const described = new Map(
      (doc.tags ?? [])
        .filter(ts.isJSDocParameterTag)
        .map((tag) => [tag.name.getText(file), text(tag.comment)]),
    );
    const parameters = node.parameters.map((parameter) => {
      const name = parameter.name.getText(file);
      const description = described.get(name);
      if (!description) throw new Error(`The parameter ${name} of ${text(id.comment)} is not described.`);
      return {
        name,
        description,
        type: 'any',
        dimensionality: 'matrix',
        ...(parameter.questionToken ? { optional: true } : {}),
      };
    });
    return [
      {
        id: text(id.comment),
        name: text(id.comment),
        description: text(doc.comment),
        parameters,
        result: { type: 'any', dimensionality: 'matrix' },
      },
    ];
  });
  return { allowCustomDataForDataTypeAny: true, functions };
}

module.exports = { functionsMetadata };
