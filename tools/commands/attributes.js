'use strict';

/**
 * npm run attributes              writes types/attributes.d.ts from the metadata that merchants import
 * npm run attributes -- --check   exit 1 when the committed file does not match the metadata
 *
 * So a custom attribute that is not declared in metadata/ is a type error in the cartridges.
 */
require('../register');
const fs = require('node:fs');
const path = require('node:path');
const { ObjectTypes } = require('../../sfcc-mocks/metadata/objectTypes');
const { parseXml } = require('../../sfcc-mocks/metadata/xml');

const TYPES = {
    string: 'string | null',
    text: 'string | null',
    html: 'string | null',
    email: 'string | null',
    password: 'string | null',
    int: 'number | null',
    double: 'number | null',
    boolean: 'boolean | null',
    date: 'Date | null',
    datetime: 'Date | null',
    // On the platform these are Java arrays: they have a length and members, but none of an array's methods.
    'set-of-string': 'ArrayLike<string>',
    'set-of-int': 'ArrayLike<number>',
    'set-of-double': 'ArrayLike<number>'
};

const HEADER = `// Generated from metadata/site/meta by \`npm run attributes\`: do not edit.
`;

/**
 * @param {string} folder - with the metadata import files
 * @returns {string} declarations of all custom attributes and custom objects in them
 */
function declarations(folder) {
    const types = new ObjectTypes();
    fs.readdirSync(folder)
        .sort()
        .forEach((file) => types.importXml(parseXml(fs.readFileSync(path.join(folder, file), 'utf8'), file)));

    const system = [...types.system].map(([typeId, attributes]) =>
        interfaceOf(`${typeId}CustomAttributes`, '', members(attributes))
    );
    const custom = [...types.custom.values()].map((type) =>
        interfaceOf(`${type.id}Attributes`, '', [`readonly ${type.key.id}: string;`, ...members(type.attributes)])
    );
    const map = interfaceOf(
        'TikTokShopObjects',
        '/** The custom object types of this integration, by id. */\n',
        [...types.custom.keys()].map((id) => `${id}: ${id}Attributes;`)
    );
    return [HEADER, ...system, ...custom, map].join('\n');
}

function interfaceOf(name, comment, lines) {
    return `${comment}interface ${name} {\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;
}

function members(attributes) {
    return [...attributes.values()].flatMap((attribute) => {
        if (!attribute.type.startsWith('enum-of-')) {
            return [`${attribute.id}: ${TYPES[attribute.type]};`];
        }
        // Read as an EnumValue (never null, but its value may be), written as a plain value.
        const values = attribute.values.map(({ value }) => (typeof value === 'number' ? value : `'${value}'`));
        return [
            `get ${attribute.id}(): dw.value.EnumValue;`,
            `set ${attribute.id}(value: ${[...values, 'null'].join(' | ')});`
        ];
    });
}

function main(check) {
    const root = path.join(__dirname, '../..');
    const target = path.join(root, 'types/attributes.d.ts');
    const text = declarations(path.join(root, 'metadata/site/meta'));
    if (!check) {
        fs.writeFileSync(target, text);
    } else if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
        console.error('types/attributes.d.ts is not what metadata/ says: run npm run attributes and commit it');
        process.exitCode = 1;
    }
}

if (require.main === module) {
    main(process.argv.includes('--check'));
}

module.exports = { declarations };
