'use strict';

const { comment, linesOf, typeText } = require('./typeText');

/**
 * An interface or type as a comment.
 *
 * @param {object} declaration - of the interface or type
 * @param {object|null} written - the comment in the source
 * @param {string} source
 * @returns {string}
 */
function typedef(declaration, written, source) {
    const description = linesOf(written);
    const name = declaration.id.name;
    const templates = declaration.typeParameters
        ? declaration.typeParameters.params.map((param) => `@template ${param.name.name || param.name}`)
        : [];
    const members = declaration.type === 'TSInterfaceDeclaration' ? declaration.body.body : null;
    if (members && !declaration.extends?.length && members.every((member) => member.type === 'TSPropertySignature')) {
        return comment([
            ...description,
            ...templates,
            `@typedef {Object} ${name}`,
            ...members.map((member) => property(member, source))
        ]);
    }
    return comment([...description, ...templates, `@typedef {${typeOf(declaration, source)}} ${name}`]);
}

function property(member, source) {
    const name = member.key.name || member.key.value;
    const words = (member.leadingComments || []).slice(-1).flatMap(linesOf).join(' ');
    const type = typeText(member.typeAnnotation.typeAnnotation, source);
    return `@property {${type}} ${member.optional ? `[${name}]` : name}${words === '' ? '' : ` - ${words}`}`;
}

function typeOf(declaration, source) {
    if (declaration.type === 'TSTypeAliasDeclaration') {
        return typeText(declaration.typeAnnotation, source);
    }
    const bases = (declaration.extends || []).map((base) => typeText(base, source));
    return [...bases, typeText(declaration.body, source)].join(' & ');
}

module.exports = { typedef };
