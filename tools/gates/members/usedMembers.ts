import ts from 'typescript';
import { isOfficial, officialName } from './officialMembers';
import { nameOf, readSources } from './sources';

/** Where a member is used, as `file:line`, by its full name: `dw.order.Order.orderNo`, `dw.util.Calendar.new`. */
export type UsedMembers = Map<string, string[]>;

/** Our corrections of the platform's types: one class a file. */
const CORRECTED_CLASS = /\/types\/dw\/(\w+)\/(\w+)\.d\.ts$/;

/**
 * Members of `dw.*` that cartridges use: read, called, constructed, in scripts and templates, inherited ones under the
 * class that declares them. A getter without arguments counts as its property, an assignment as its setter.
 * @param root - folder with tsconfig.json
 * @param folder - cartridges below it
 */
export function usedMembers(root: string, folder: string): UsedMembers {
    const { program, sources } = readSources(root, folder);
    const checker = program.getTypeChecker();
    const used: UsedMembers = new Map();
    for (const source of sources) {
        const visit = (node: ts.Node): void => {
            for (const member of membersAt(node, checker)) {
                const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
                const place = `${nameOf(source, root)}:${line + 1}`;
                used.set(member, [...new Set([...(used.get(member) || []), place])]);
            }
            ts.forEachChild(node, visit);
        };
        visit(source);
    }
    return used;
}

function membersAt(node: ts.Node, checker: ts.TypeChecker): string[] {
    if (ts.isNewExpression(node)) {
        return constructed(node, checker);
    }
    if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) {
        return [];
    }
    const declarations = (symbolAt(node, checker)?.declarations || []).filter(isMember);
    return [...new Set(declarations.flatMap((declaration) => declared(declaration, node, checker)))];
}

/** What a name stands for; in `const { orderNo } = order` the member, not the variable. */
function symbolAt(node: ts.Identifier | ts.StringLiteralLike, checker: ts.TypeChecker): ts.Symbol | undefined {
    const element = node.parent;
    const isTakenOut = ts.isBindingElement(element) && element.name === node && !element.propertyName;
    return isTakenOut
        ? checker.getTypeAtLocation(element.parent).getProperty(node.text)
        : checker.getSymbolAtLocation(node);
}

/** The member by its full name, under the class that the documentation names; nothing for what is not the platform's. */
function declared(
    declaration: ts.Declaration,
    node: ts.Identifier | ts.StringLiteralLike,
    checker: ts.TypeChecker
): string[] {
    const type = declaringClass(declaration);
    if (type === null) {
        return [];
    }
    const name = officialName(type, node.text, { called: isCalledWithout(node), assigned: isAssigned(node) });
    const inherited = isOfficial(type, name) ? [] : inheritedFrom(declaration, node.text, checker);
    return inherited.length > 0 ? inherited.flatMap((base) => declared(base, node, checker)) : [`${type}.${name}`];
}

/** The declarations that one repeats to say more: `custom` of an order, with the attributes of orders. */
function inheritedFrom(declaration: ts.Declaration, name: string, checker: ts.TypeChecker): ts.Declaration[] {
    const type = checker.getTypeAtLocation(declaration.parent);
    const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
    return bases.flatMap((base) => base.getProperty(name)?.declarations || []);
}

function constructed(node: ts.NewExpression, checker: ts.TypeChecker): string[] {
    const declarations = checker.getTypeAtLocation(node).symbol?.declarations || [];
    return declarations
        .filter(ts.isClassDeclaration)
        .filter((declaration) => declaringClass(declaration) !== null)
        .map((declaration) => `${declaringClass(declaration)}.${declaration.name?.text}.new`);
}

/** Classes, packages, parameters and the like are named as well, and are no members. */
function isMember(declaration: ts.Declaration): boolean {
    return (
        ts.isMethodDeclaration(declaration) ||
        ts.isMethodSignature(declaration) ||
        ts.isPropertyDeclaration(declaration) ||
        ts.isPropertySignature(declaration) ||
        ts.isGetAccessorDeclaration(declaration) ||
        ts.isSetAccessorDeclaration(declaration) ||
        ts.isVariableDeclaration(declaration)
    );
}

/** The class of the platform that a declaration stands in; null for what is not the platform's. */
function declaringClass(declaration: ts.Declaration): string | null {
    const names: string[] = [];
    for (let node: ts.Node | undefined = declaration.parent; node; node = node.parent) {
        if (ts.isModuleDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
            names.unshift(node.name?.text || '');
        }
    }
    if (names[0] === 'dw') {
        return names.join('.');
    }
    const corrected = CORRECTED_CLASS.exec(declaration.getSourceFile().fileName);
    if (!corrected) {
        return null;
    }
    const [, packageName, className] = corrected as unknown as [string, string, string];
    const isClassItself = names.length === 0 || names[0] === className + 'Fixes';
    return ['dw', packageName, isClassItself ? className : names[0]].join('.');
}

function isCalledWithout(node: ts.Node): boolean {
    const call = node.parent.parent;
    return ts.isCallExpression(call) && call.expression === node.parent && call.arguments.length === 0;
}

function isAssigned(node: ts.Node): boolean {
    const access = node.parent;
    return (
        ts.isPropertyAccessExpression(access) &&
        ts.isBinaryExpression(access.parent) &&
        access.parent.left === access &&
        access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    );
}
