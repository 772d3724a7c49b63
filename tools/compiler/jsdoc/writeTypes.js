'use strict';

const babel = require('@babel/core');
const { applyEdits } = require('../build/applyEdits');
const { functionComment } = require('./functionComment');
const { typedef } = require('./typedef');
const { typeNames } = require('./typeText');

const TYPES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);

/**
 * Writes the types of a source as JSDoc, so that an editor knows them in the compiled cartridge: parameters and results
 * above each function, interfaces and types as `@typedef`, types of other files as `@typedef {import('./file').Name} Name`.
 *
 * @param {string} source - TypeScript
 * @param {object} options - of Babel, to parse it
 * @returns {string} TypeScript with comments in place of its interfaces, types and imports of types
 */
function writeTypes(source, options) {
    const { program } = babel.parseSync(source, options);
    const edits = [];
    const written = [];
    const replace = (from, to, text) => {
        edits.push({ from, to, text });
        written.push(text);
    };
    program.body.forEach((statement) => {
        const declaration = declarationOf(statement);
        const comment = docCommentOf(statement, source);
        if (TYPES.has(declaration.type)) {
            replace(
                comment ? comment.start : statement.start,
                endOfLine(statement, source),
                typedef(declaration, comment, source)
            );
        } else if (declaration.type === 'FunctionDeclaration') {
            const text = functionComment(declaration, comment, source);
            if (comment) {
                replace(comment.start, comment.end, text);
            } else if (text !== '') {
                replace(statement.start, statement.start, `${text}\n`);
            }
        }
    });
    return applyEdits(source, edits.concat(importedTypes(program.body, written.join('\n'), source)));
}

function declarationOf(statement) {
    return (statement.type === 'ExportNamedDeclaration' && statement.declaration) || statement;
}

/** The comment right above a statement that describes it; null if there is none. */
function docCommentOf(statement, source) {
    const comment = (statement.leadingComments || []).slice(-1)[0];
    const isDoc = comment && comment.type === 'CommentBlock' && comment.value.startsWith('*');
    return isDoc && /^\s*$/.test(source.slice(comment.end, statement.start)) ? comment : null;
}

/** Where a statement ends, with a comment behind it on the same line. */
function endOfLine(statement, source) {
    const rest = /^[ \t]*\/\/[^\n]*/.exec(source.slice(statement.end));
    return statement.end + (rest ? rest[0].length : 0);
}

/** Imports of types become comments below the imports, as far as a comment names the type. */
function importedTypes(body, comments, source) {
    const imports = body.filter((statement) => statement.type === 'ImportDeclaration' || isRequire(statement));
    const ofTypes = imports.filter((statement) => statement.importKind === 'type');
    const used = typeNames(comments);
    const lines = ofTypes
        .flatMap((statement) => statement.specifiers.map((specifier) => ({ statement, specifier })))
        .filter(({ specifier }) => used.has(specifier.local.name))
        .map(({ statement, specifier }) => {
            const type = `import('${statement.source.value}').${specifier.imported.name}`;
            return importedType(type, specifier.local.name, comments);
        });
    const removed = ofTypes.map((statement) => ({
        from: statement.start,
        to: skipLineEnd(statement.end, source),
        text: ''
    }));
    if (lines.length === 0) {
        return removed;
    }
    const below = skipLineEnd(imports[imports.length - 1].end, source);
    return removed.concat({ from: below, to: below, text: `\n${lines.join('\n')}\n` });
}

function importedType(type, name, comments) {
    // An editor wants the parameter of a generic type repeated.
    return comments.includes(`${name}<`)
        ? `/**\n * @template T\n * @typedef {${type}<T>} ${name}\n */`
        : `/** @typedef {${type}} ${name} */`;
}

function isRequire(statement) {
    return statement.type === 'TSImportEqualsDeclaration';
}

function skipLineEnd(at, source) {
    return source[at] === '\n' ? at + 1 : at;
}

module.exports = { writeTypes };
