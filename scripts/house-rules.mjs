/** The few habits of this house that no ready-made lint rule knows. */

const han = /\p{Script=Han}/u;

/** Amount units travel in the published forms and in our JSON as they are printed. */
const contractWords = new Set(['元', '万元']);

const noChineseLiterals = {
  meta: { type: 'problem', schema: [], messages: { found: 'Chinese belongs to libs/wording (or to form definitions, rulebook data and vocabularies), so that one place says how we speak.' } },
  create(context) {
    const report = (node, text) => {
      if (han.test(text) && !contractWords.has(text)) context.report({ node, messageId: 'found' });
    };
    return {
      // A regular expression reads Chinese, it does not speak it.
      Literal: (node) => report(node, typeof node.value === 'string' ? node.value : ''),
      TemplateElement: (node) => report(node, node.value.cooked ?? ''),
      JSXText: (node) => report(node, node.value),
    };
  },
};

const disableSaysWhy = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say why: `eslint-disable-next-line rule -- reason`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'missing' });
      }
    },
  }),
};

export const houseRules = { rules: { 'no-chinese-literals': noChineseLiterals, 'disable-says-why': disableSaysWhy } };
