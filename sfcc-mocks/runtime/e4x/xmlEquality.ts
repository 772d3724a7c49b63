import { writeNode } from './xmlNode';
import type { XmlNode } from './xmlNode';
import { Namespace, QName } from './xmlNames';
import { DEFAULT_SETTINGS } from './xmlScope';
import { isSimpleView, single, textOf, viewOf } from './xmlValue';
import type { XmlView } from './xmlValue';

/**
 * Whether two values are equal to `==`, as in Rhino: XML by its text, lists of one element as that element, names by what they
 * name. An empty list is equal to another only, and to `undefined` on its left. Source: ECMA-357, 11.5.1.
 */
export function equal(left: unknown, right: unknown): boolean {
    const [one, other] = [viewOf(left), viewOf(right)];
    if (one || other) {
        return left === undefined ? other?.nodes.length === 0 : equalTo((one || other) as XmlView, one ? right : left);
    }
    const [name, otherName] = [left, right].map((value) => (isName(value) ? String(value) : value));
    // eslint-disable-next-line eqeqeq -- it is the script's
    return name == otherName;
}

function equalTo(view: XmlView, value: unknown): boolean {
    const other = viewOf(value);
    if (other && view.nodes.length === other.nodes.length) {
        return view.nodes.every((node, at) => xmlText(node) === xmlText(other.nodes[at] as XmlNode));
    }
    if (other || view.nodes.length !== 1 || value === null || value === undefined) {
        return false;
    }
    const element = viewOf(single(view.nodes[0] as XmlNode)) as XmlView;
    return isSimpleView(element) && textOf(element) === String(value);
}

function xmlText(node: XmlNode): string {
    return writeNode(node, DEFAULT_SETTINGS);
}

function isName(value: unknown): boolean {
    return value instanceof Namespace || value instanceof QName;
}
