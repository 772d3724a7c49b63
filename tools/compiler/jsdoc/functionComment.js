'use strict';

const { comment, linesOf, typeText } = require('./typeText');

/**
 * The comment of a function, with the types of its parameters and its result.
 *
 * @param {object} declaration - of the function
 * @param {object|null} written - the comment in the source
 * @param {string} source
 * @returns {string} empty when there is nothing to say
 */
function functionComment(declaration, written, source) {
    const { description, tags } = readTags(linesOf(written));
    const params = declaration.params.map((param) => paramLine(param, tags, source));
    const others = tags.filter((tag) => tag.name !== '@param' && tag.name !== '@returns').map((tag) => tag.text);
    return comment([
        ...description,
        ...templates(declaration),
        ...params,
        ...returnsLine(declaration, tags, source),
        ...others
    ]);
}

/** The lines before the first tag, and each tag with its further lines. */
function readTags(lines) {
    const first = lines.findIndex((line) => line.startsWith('@'));
    const description = first < 0 ? lines : lines.slice(0, first);
    const tags = [];
    lines.slice(description.length).forEach((line) => {
        if (line.startsWith('@')) {
            tags.push({ name: line.split(' ')[0], text: line });
        } else {
            tags[tags.length - 1].text += ` ${line.trim()}`;
        }
    });
    return { description, tags };
}

function templates({ typeParameters }) {
    return typeParameters ? typeParameters.params.map((param) => `@template ${param.name.name || param.name}`) : [];
}

function paramLine(param, tags, source) {
    const isDefault = param.type === 'AssignmentPattern';
    const target = isDefault ? param.left : param;
    const name = target.name || (target.argument && target.argument.name);
    const said = tags.find((tag) => tag.name === '@param' && tag.text.split(' ')[1] === name);
    const words = said ? said.text.split(' ').slice(2).join(' ') : '';
    const type = target.typeAnnotation ? typeText(target.typeAnnotation.typeAnnotation, source) : typeOfValue(param);
    const shown = isDefault || target.optional ? `[${name}]` : name;
    return `@param {${type}} ${shown}${words === '' ? '' : ` ${words}`}`;
}

/** The type of a parameter that has a value instead of one. */
function typeOfValue({ right }) {
    const types = { StringLiteral: 'string', NumericLiteral: 'number', BooleanLiteral: 'boolean' };
    return (right && types[right.type]) || '*';
}

function returnsLine({ returnType }, tags, source) {
    const said = tags.find((tag) => tag.name === '@returns');
    const words = said ? said.text.slice('@returns'.length) : '';
    const type = returnType ? typeText(returnType.typeAnnotation, source) : '*';
    return type === 'void' ? [] : [`@returns {${type}}${words}`];
}

module.exports = { functionComment };
