'use strict';

/**
 * Writes statements as people do: each variable has its own declaration where Babel took a value apart, and what
 * forEach runs returns nothing.
 */
module.exports = function plainStatements({ types }) {
    const statements = {
        VariableDeclaration(path) {
            const { kind, declarations } = path.node;
            if (declarations.length > 1 && Array.isArray(path.container)) {
                path.replaceWithMultiple(declarations.map((one) => types.variableDeclaration(kind, [one])));
            }
        },
        CallExpression(path) {
            const [run] = path.node.arguments;
            const returned = isForEach(path.node.callee) && returnedAtOnce(run);
            if (returned) {
                run.body.body = [types.expressionStatement(returned)];
            }
        }
    };
    return { name: 'plain-statements', visitor: { Program: { exit: (program) => program.traverse(statements) } } };
};

function isForEach(callee) {
    return callee.type === 'MemberExpression' && !callee.computed && callee.property.name === 'forEach';
}

/** The value of a function that does nothing but return it. */
function returnedAtOnce(run) {
    if (!run || run.type !== 'FunctionExpression' || run.body.body.length !== 1) {
        return null;
    }
    const [only] = run.body.body;
    return only.type === 'ReturnStatement' ? only.argument : null;
}
