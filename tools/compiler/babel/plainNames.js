'use strict';

/**
 * Gives Babel's own variables (`_i2`, `_list3`) the names a person would give: counters of loops become i, j, k, a value
 * that is taken apart is called by what it is, and the rest loses its number where the function has room for that.
 */
module.exports = function plainNames() {
    return {
        name: 'plain-names',
        visitor: {
            Program: {
                exit(program) {
                    program.scope.crawl();
                    renameIn(program.scope);
                    program.traverse({ 'Function|CatchClause': (path) => renameIn(path.scope) });
                }
            }
        }
    };
};

function renameIn(scope) {
    Object.values(scope.bindings)
        .filter((binding) => /^_[A-Za-z$]+\d*$/.test(binding.identifier.name) && isGenerated(binding))
        .forEach((binding) => {
            const name = binding.identifier.name;
            const wanted = candidates(binding, name.replace(/\d+$/, '')).find(
                (candidate) => candidate === name || isFree(candidate, binding)
            );
            if (wanted && wanted !== name) {
                scope.rename(name, wanted);
            }
        });
}

/** What Babel makes up has no place in the source. */
function isGenerated(binding) {
    return !binding.identifier.loc;
}

/** Names for a variable, the best one first; `base` is the one that Babel gave, without its number. */
function candidates({ path }, base) {
    if (base === '_unused') {
        return ['e', base];
    }
    const isInFor = path.parentPath && path.parentPath.key === 'init' && path.parentPath.parentPath.isForStatement();
    if (isInFor) {
        return base === '_i' ? ['i', 'j', 'k', base] : [base];
    }
    return [...nameOfValue(path.node.init), base];
}

/** A name for a value that is taken apart: that of the property, or `result` for what a function returns. */
function nameOfValue(value) {
    if (!value) {
        return [];
    }
    if (value.type === 'CallExpression') {
        return ['result'];
    }
    return value.type === 'MemberExpression' && !value.computed ? [value.property.name] : [];
}

/** Whether the name means nothing else, neither where the variable is declared nor wherever it is used. */
function isFree(name, binding) {
    const uses = [binding.scope, ...binding.referencePaths.map((path) => path.scope)];
    const changes = binding.constantViolations.map((path) => path.scope);
    const capturesAnother = binding.scope.hasGlobal(name) || globalsOf(binding.scope).has(name);
    return !capturesAnother && [...uses, ...changes].every((scope) => !scope.hasBinding(name, true));
}

/** Names that the program uses without declaring them. */
function globalsOf(scope) {
    return new Set(Object.keys(scope.getProgramParent().globals));
}
