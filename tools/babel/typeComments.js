'use strict';

const TYPE_ONLY = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSDeclareFunction']);

/**
 * Removes the comments that describe types. Babel moves the comments of a removed statement to its neighbour,
 * where the docstring of an interface would seem to describe the next function.
 */
module.exports = function typeComments() {
    return {
        name: 'type-comments',
        /** Runs before any other plugin has touched the file. */
        pre(file) {
            const { body } = file.ast.program;
            const dropped = new Set();
            body.forEach((statement, index) => {
                if (!isTypeOnly(statement)) {
                    return;
                }
                // Above the first statement of a file, only the nearest comment is about the statement.
                const comments = statement.leadingComments || [];
                comments.slice(index === 0 ? -1 : 0).forEach((comment) => dropped.add(comment));
                (statement.trailingComments || [])
                    .filter((comment) => comment.loc.start.line === statement.loc.end.line)
                    .forEach((comment) => dropped.add(comment));
            });
            const keep = (comments) => comments && comments.filter((comment) => !dropped.has(comment));
            body.forEach((statement) => {
                statement.leadingComments = keep(statement.leadingComments);
                statement.trailingComments = keep(statement.trailingComments);
            });
        }
    };
};

function isTypeOnly(statement) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return Boolean(declaration) && (TYPE_ONLY.has(declaration.type) || declaration.declare === true);
}
