'use strict';

/** Writes undefined, as people do, where Babel has written `void 0`. */
module.exports = function plainUndefined() {
    return {
        name: 'plain-undefined',
        visitor: { Program: { exit: (program) => program.traverse(voidToUndefined) } }
    };
};

const voidToUndefined = {
    UnaryExpression(path) {
        const { operator, argument } = path.node;
        if (operator === 'void' && argument.type === 'NumericLiteral' && !path.scope.hasBinding('undefined', true)) {
            path.replaceWithSourceString('undefined');
        }
    }
};
