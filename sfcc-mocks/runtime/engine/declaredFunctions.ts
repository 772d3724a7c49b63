import { parseScript } from './platformParser';

/** An object literal with the functions that a script declares at its top: `{calculate: calculate}`. */
export function declaredFunctions(source: string): string {
    const statements = parseScript(source)?.program.body || [];
    const names = statements.flatMap((statement) =>
        statement.type === 'FunctionDeclaration' ? [statement.id.name] : []
    );
    return '{' + names.map((name) => `${name}: ${name}`).join(', ') + '}';
}
