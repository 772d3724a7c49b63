import {
    elementName,
    has,
    isSimpleView,
    list,
    nodesAt,
    plainText,
    replaceContent,
    single,
    textNodes,
    textOf,
    viewOf,
    xmlTextOf
} from './xmlValue';
import type { XmlView } from './xmlValue';
import { fits, Namespace, nameOf, QName } from './xmlNames';
import { copyNode, detach, insert, isElement, writeNode } from './xmlNode';
import type { XmlName, XmlNode } from './xmlNode';
import { xmlScope } from './xmlScope';

type Method = (view: XmlView, ...args: any[]) => unknown;

/** Methods of XML values and lists. Source: ECMA-357, 13.4.4 and 13.5.4; Script API, TopLevel.XML and TopLevel.XMLList. */
export const XML_METHODS: Record<string, Method | undefined> = {
    attribute: (view: XmlView, name: unknown) => list(nodesAt(view, '@' + String(name)), view, '@' + String(name)),
    attributes: (view: XmlView) => list(view.nodes.flatMap((node) => node.attributes)),
    child: (view: XmlView, key: unknown) =>
        /^\d+$/.test(String(key))
            ? list(view.nodes.flatMap(({ children }) => children.slice(Number(key), Number(key) + 1)))
            : list(nodesAt(view, String(key)), view, String(key)),
    children: (view: XmlView) => list(nodesAt(view, '*'), view, '*'),
    comments: (view: XmlView) => list(nodesAt(view, '*').filter(({ kind }) => kind === 'comment')),
    contains: (view: XmlView, other: unknown) =>
        view.nodes.some((node) => writeNode(node, xmlScope()) === xmlText(other)),
    copy: (view: XmlView) => (view.isList ? list(view.nodes.map(copyNode)) : single(copyNode(sole(view)))),
    descendants: (view: XmlView, key: unknown = '*') =>
        list(view.nodes.flatMap((node) => descendants(node, String(key)))),
    elements: (view: XmlView, key: unknown = '*') =>
        list(nodesAt(view, String(key)).filter(isElement), view, String(key)),
    hasComplexContent: (view: XmlView) => !isSimpleView(view),
    hasSimpleContent: isSimpleView,
    hasOwnProperty: (view: XmlView, key: unknown) => has(view, String(key)),
    length: (view: XmlView) => view.nodes.length,
    normalize: (view: XmlView) => (view.isList ? list(view.nodes) : single(sole(view))),
    parent: (view: XmlView) => parentOf(view.nodes),
    processingInstructions: (view: XmlView, name: unknown = '*') =>
        list(
            nodesAt(view, '*').filter(
                (node) => node.kind === 'processing-instruction' && fits(node, nameOf(String(name)))
            )
        ),
    propertyIsEnumerable: (view: XmlView, key: unknown) => /^\d+$/.test(String(key)) && has(view, String(key)),
    text: (view: XmlView) => list(nodesAt(view, '*').filter(({ kind }) => kind === 'text')),
    toString: (view: XmlView) => textOf(view),
    toXMLString: (view: XmlView) => xmlTextOf(view),
    valueOf: (view: XmlView) => (view.isList ? list(view.nodes) : single(sole(view))),
    addNamespace: (view: XmlView, namespace: unknown) => {
        const { prefix, uri } = new Namespace(namespace);
        const element = sole(view);
        if (prefix !== undefined) {
            element.namespaces = [...element.namespaces.filter((one) => one.prefix !== prefix), { prefix, uri }];
        }
        return single(element);
    },
    appendChild: (view: XmlView, child: unknown) => insertAll(view, child, sole(view).children.length),
    prependChild: (view: XmlView, child: unknown) => insertAll(view, child, 0),
    insertChildAfter: (view: XmlView, before: unknown, child: unknown) =>
        insertBeside(view, before, child, before === null ? 0 : positionOf(view, before) + 1),
    insertChildBefore: (view: XmlView, after: unknown, child: unknown) =>
        insertBeside(view, after, child, after === null ? sole(view).children.length : positionOf(view, after)),
    childIndex: (view: XmlView) => sole(view).parent?.children.indexOf(sole(view)) ?? -1,
    name: (view: XmlView) => qualifiedName(sole(view)),
    localName: (view: XmlView) => sole(view).name?.local ?? null,
    nodeKind: (view: XmlView) => sole(view).kind,
    inScopeNamespaces: (view: XmlView) => namespacesInScope(sole(view)),
    namespaceDeclarations: (view: XmlView) => ownNamespaces(sole(view)),
    namespace: (view: XmlView, prefix?: string) =>
        prefix === undefined
            ? new Namespace(sole(view).name?.prefix || '', sole(view).name?.uri || '')
            : namespacesInScope(sole(view)).find((one) => one.prefix === prefix),
    removeNamespace: (view: XmlView, namespace: unknown) => {
        const { uri } = new Namespace(namespace);
        const element = sole(view);
        element.namespaces = element.namespaces.filter((one) => one.uri !== uri);
        return single(element);
    },
    replace: (view: XmlView, key: unknown, given: unknown) => {
        const [first, ...others] = nodesAt(view, String(key));
        const position = first ? sole(view).children.indexOf(first) : -1;
        [...(first ? [first] : []), ...others].forEach(detach);
        return position < 0 ? single(sole(view)) : insertAll(view, given, position);
    },
    setChildren: (view: XmlView, given: unknown) => {
        replaceContent(sole(view), given);
        return single(sole(view));
    },
    setName: (view: XmlView, name: unknown) => rename(sole(view), nameOf(String(name))),
    setLocalName: (view: XmlView, name: unknown) =>
        rename(sole(view), { ...(sole(view).name as XmlName), local: nameOf(String(name)).local }),
    setNamespace: (view: XmlView, namespace: unknown) => {
        const { prefix = '', uri } = new Namespace(namespace);
        rename(sole(view), { prefix, uri, local: sole(view).name?.local || '' });
    }
};

/** @throws TypeError for a list of none or several. Source: ECMA-357, 13.5: such methods are of XML values. */
function sole(view: XmlView): XmlNode {
    if (view.nodes.length !== 1) {
        throw new TypeError('The method works on lists that contain one item only');
    }
    return view.nodes[0] as XmlNode;
}

function xmlText(value: unknown): string {
    const view = viewOf(value);
    return view ? xmlTextOf(view) : String(value);
}

function descendants(node: XmlNode, key: string): XmlNode[] {
    const isAttribute = key.startsWith('@');
    const name = isAttribute ? nameOf(key.slice(1)) : elementName(key);
    const own = isAttribute ? node.attributes.filter((attribute) => fits(attribute, name)) : [];
    const found = node.children.flatMap((child) => [
        ...(!isAttribute && (key === '*' || (isElement(child) && fits(child, name))) ? [child] : []),
        ...descendants(child, key)
    ]);
    return [...own, ...found];
}

/** Nothing unless all nodes have the same parent; Rhino knows none of an attribute. */
function parentOf(nodes: XmlNode[]): unknown {
    const [parent, ...others] = new Set(nodes.map((node) => (node.kind === 'attribute' ? undefined : node.parent)));
    return others.length > 0 || parent === undefined ? undefined : parent && single(parent);
}

/** Puts copies of an XML value into the element, as Rhino does; anything else as text. */
function insertAll(view: XmlView, given: unknown, position: number): object {
    const element = sole(view);
    const nodes = viewOf(given)?.nodes.map(copyNode) || textNodes(given);
    nodes.forEach((node, index) => insert(element, node, position + index));
    return single(element);
}

/** Rhino does nothing beside a list, even of one element. */
function insertBeside(view: XmlView, place: unknown, given: unknown, position: number): object | undefined {
    const isPlace = place === null || viewOf(place)?.isList === false;
    return isPlace ? insertAll(view, given, position) : undefined;
}

function positionOf(view: XmlView, child: unknown): number {
    const [node] = viewOf(child)?.nodes || [];
    return node ? sole(view).children.indexOf(node) : -1;
}

function qualifiedName({ name }: XmlNode): QName | null {
    return name && new QName(name.uri, name.local);
}

function ownNamespaces(node: XmlNode): Namespace[] {
    return node.namespaces.map(({ prefix, uri }) => new Namespace(prefix, uri));
}

/** Those of an element, and of the elements around it. */
function namespacesInScope(node: XmlNode): Namespace[] {
    return [...ownNamespaces(node), ...(node.parent ? namespacesInScope(node.parent) : [])];
}

function rename(node: XmlNode, name: XmlName): void {
    node.name = name;
}

/** The sum of two values: of XML values a list. Source: ECMA-357, 11.4.1. */
export function added(left: unknown, right: unknown): unknown {
    const [one, other] = [viewOf(left), viewOf(right)];
    if (one && other) {
        return list([...one.nodes, ...other.nodes]);
    }
    return one || other ? plainText(left) + plainText(right) : (left as string) + (right as string);
}
