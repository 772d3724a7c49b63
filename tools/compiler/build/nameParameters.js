'use strict';

const babel = require('@babel/core');
const { applyEdits } = require('./applyEdits');

/** What a value is called whose type has no name, or one that is taken. */
const VALUES = 'values';
/** What a value is called whose type is not written down: mostly an element of a list. */
const ITEM = 'item';

/**
 * Gives each parameter that a function takes apart a name, that of its type: `f({ part }: Run) {` becomes
 * `f(run: Run) { const { part } = run;`, and `runs.map(({ part }) => part)` becomes `runs.map((item) => item.part)`.
 * Babel would call it `_ref`.
 *
 * @param {string} source - TypeScript
 * @param {object} options - of Babel, to parse it
 * @returns {string} TypeScript with the same lines
 */
function nameParameters(source, options) {
    const edits = [];
    const given = new Map();
    babel.traverse(babel.parseSync(source, options), {
        Function(path) {
            const patterns = path.node.params.filter(isPattern);
            const taken = patterns.length > 0 ? namesIn(path, given) : null;
            const declarations = patterns.flatMap((pattern) => {
                const name = freeName(nameOf(pattern), taken);
                taken.add(name);
                given.set(path.node, [...(given.get(path.node) || []), name]);
                const end = pattern.typeAnnotation ? pattern.typeAnnotation.start : pattern.end;
                edits.push({ from: pattern.start, to: end, text: name });
                const uses = usesOf(pattern, name, path);
                edits.push(...(uses || []));
                return uses ? [] : [`const ${source.slice(pattern.start, end)} = ${name};`];
            });
            if (declarations.length > 0) {
                edits.push(...atTheTop(path.node, declarations.join(' ')));
            }
        }
    });
    return applyEdits(source, edits);
}

function isPattern({ type }) {
    return type === 'ObjectPattern' || type === 'ArrayPattern';
}

/** How an expression uses the properties of a pattern, as edits; null for a function with statements, which declares them. */
function usesOf(pattern, name, path) {
    const isPlain = ({ type, shorthand, value }) =>
        type === 'ObjectProperty' && shorthand && value.type === 'Identifier';
    if (
        path.node.body.type === 'BlockStatement' ||
        pattern.type !== 'ObjectPattern' ||
        !pattern.properties.every(isPlain)
    ) {
        return null;
    }
    return pattern.properties.flatMap(({ value }) =>
        path.scope.getBinding(value.name).referencePaths.map(({ node, parent }) => ({
            from: node.start,
            to: node.end,
            text: `${parent.shorthand ? `${value.name}: ` : ''}${name}.${value.name}`
        }))
    );
}

/** Names that mean something in a function or around it, those given there before, and those that its file gives to modules. */
function namesIn(path, given) {
    const names = new Set(Object.keys(path.scope.getAllBindings()));
    path.findParent(({ node }) => void (given.get(node) || []).forEach((name) => names.add(name)));
    const add = ({ node }) => void names.add(node.name);
    path.traverse({ ReferencedIdentifier: add, BindingIdentifier: add });
    const program = path.scope.getProgramParent().path.node;
    program.body.forEach(({ source }) => source && names.add(source.value.split('/').pop()));
    return names;
}

function nameOf({ typeAnnotation }) {
    if (!typeAnnotation) {
        return ITEM;
    }
    const { typeName } = typeAnnotation.typeAnnotation;
    const name = typeName && (typeName.right || typeName).name;
    return name ? name[0].toLowerCase() + name.slice(1) : VALUES;
}

function freeName(wanted, taken) {
    const names = [wanted, VALUES];
    for (let n = 2; names.every((name) => taken.has(name)); n += 1) {
        names.push(`${VALUES}${n}`);
    }
    return names.find((name) => !taken.has(name));
}

/** Puts statements at the top of a function; one that is an expression gets a body. */
function atTheTop({ body, end }, statements) {
    if (body.type === 'BlockStatement') {
        const from = body.start + 1;
        return [{ from, to: from, text: ` ${statements}` }];
    }
    const from = body.extra && body.extra.parenthesized ? body.extra.parenStart : body.start;
    return [
        { from, to: from, text: `{ ${statements} return ` },
        { from: end, to: end, text: '; }' }
    ];
}

module.exports = { nameParameters };
