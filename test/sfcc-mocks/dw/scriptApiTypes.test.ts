import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { allMembers, SCRIPT_API } from '#sfcc-mocks/dw/scriptApi/index';

const ROOT = path.join(__dirname, '../../..');
const TYPES = path.join(ROOT, 'types');

function parsed(file: string): ts.SourceFile {
    return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** A class whose types stand in `types/dw/`: its full name, and what is declared of it. */
interface Declared {
    id: string;
    members: ts.NodeArray<ts.TypeElement>;
}

/** What a file declares: `interface OrderMgrFixes` is of `OrderMgr`, as is a variable of that name with members of its own. */
function declaredIn(file: string): Declared[] {
    const named: Array<[string, ts.NodeArray<ts.TypeElement>]> = [];
    for (const statement of parsed(path.join(TYPES, 'dw', file)).statements) {
        if (ts.isInterfaceDeclaration(statement)) {
            named.push([statement.name.text.replace(/Fixes$/, ''), statement.members]);
        }
        for (const { name, type } of ts.isVariableStatement(statement) ? statement.declarationList.declarations : []) {
            if (type && ts.isTypeLiteralNode(type)) {
                named.push([name.getText(), type.members]);
            }
        }
    }
    return named.map(([name, members]) => ({ id: `dw.${path.dirname(file)}.${name}`, members }));
}

function declaredClasses(): Declared[] {
    const files = fs.readdirSync(path.join(TYPES, 'dw'), { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.d.ts')).flatMap(declaredIn);
}

/** The constants of `types/platform.d.ts`, by the class that has them. */
function declaredConstants(): Array<{ id: string; name: string; value: string }> {
    const found: Array<{ id: string; name: string; value: string }> = [];
    const visit = (node: ts.Node, around: string): void => {
        const name = ts.isModuleDeclaration(node) ? [around, node.name.getText()].filter(Boolean).join('.') : around;
        if (ts.isVariableDeclaration(node)) {
            found.push({ id: around, name: node.name.getText(), value: (node.type as ts.TypeNode).getText() });
        }
        ts.forEachChild(node, (child) => visit(child, name));
    };
    visit(parsed(path.join(TYPES, 'platform.d.ts')), '');
    return found;
}

// The facts of the Script API stand in sfcc-mocks/dw/scriptApi; the types of the package sfcc-dts are older.
describe('The types of the Script API in types/', () => {
    const classes = declaredClasses();

    it('are of classes that the Script API has', () => {
        expect(classes.length).to.be.greaterThan(5);
        expect(classes.map(({ id }) => id).filter((id) => !SCRIPT_API[id])).to.deep.equal([]);
    });

    classes.forEach(({ id, members }) =>
        it(`${id}: names and arities as documented`, () => {
            const { methods, statics, properties, staticProperties } = allMembers(id);
            const arities: Record<string, number> = { ...methods, ...statics };
            for (const member of members) {
                const name = (member.name as ts.PropertyName).getText();
                if (ts.isMethodSignature(member)) {
                    expect(arities, `${id}.${name}`).to.have.property(name);
                    const counted = member.parameters.filter(({ dotDotDotToken }) => !dotDotDotToken);
                    expect(counted.length, `${id}.${name}`).to.be.at.most(arities[name] as number);
                } else {
                    expect([...properties, ...staticProperties], `${id}.${name}`).to.include(name);
                }
            }
        })
    );

    it('have the documented values of constants', () => {
        const declared = declaredConstants();
        expect(declared.length).to.be.greaterThan(0);
        for (const { id, name, value } of declared) {
            expect(JSON.stringify(allMembers(id).constants[name]), `${id}.${name}`).to.equal(value);
        }
    });

    it('have every constant that sfcc-dts lacks of the classes that they complete', () => {
        const dts = fs.readFileSync(path.join(ROOT, 'node_modules/sfcc-dts/@types/sfcc/index.d.ts'), 'utf8');
        const declared = declaredConstants();
        const missing = [...new Set(declared.map(({ id }) => id))].flatMap((id) =>
            Object.keys(SCRIPT_API[id]?.constants || {}).filter(
                (name) =>
                    !new RegExp(`\\b${name}\\b *[:=]`).test(dts) &&
                    !declared.some((one) => one.id === id && one.name === name)
            )
        );
        expect(missing).to.deep.equal([]);
    });
});
