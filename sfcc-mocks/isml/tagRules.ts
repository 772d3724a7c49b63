import { ENCODINGS } from './encodings';

/** What an attribute may be: a text, one `${expression}`, or either of them. */
type Kind = 'text' | 'expression' | 'either';

interface AttributeRule {
    kind: Kind;
    /** The texts that are allowed. */
    values?: string[];
    /** Whether those may be written in capitals too. */
    anyCase?: boolean;
    pattern?: RegExp;
}

export interface TagRule {
    attributes: Record<string, AttributeRule>;
    required?: string[];
    /** What all other attributes may be; without it there are none. */
    others?: AttributeRule;
    /** Exactly one attribute of each group. */
    oneOf?: string[][];
    /** At most one attribute of each group. */
    notBoth?: string[][];
    /** Whether it encloses something and must be closed. */
    block?: boolean;
    /** Whether its end may stand anywhere, in another template too, or nowhere. */
    looselyClosed?: boolean;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const NUMBER = /^-?\d+$/;
const text: AttributeRule = { kind: 'text' };
const expression: AttributeRule = { kind: 'expression' };
const either: AttributeRule = { kind: 'either' };
const name: AttributeRule = { kind: 'text', pattern: NAME };
const number: AttributeRule = { kind: 'either', pattern: NUMBER };

function oneOf(...values: string[]): AttributeRule {
    return { kind: 'text', values };
}

/** Source of the capitals: public templates of twelve vendors and merchants, `<isset … scope="PAGE"/>`. */
const scope: AttributeRule = { ...oneOf('page', 'request', 'session', 'pdict'), anyCase: true };

/** The tags templates may use. Source: platform doc "ISML", one page per element. */
export const TAGS: Record<string, TagRule> = {
    isprint: {
        attributes: {
            value: expression,
            style: text,
            formatter: either,
            timezone: { kind: 'text', pattern: /^(site|instance|utc)$/i },
            padding: { kind: 'either', pattern: /^[+-]?\d+$/ },
            encoding: oneOf(...Object.keys(ENCODINGS))
        },
        required: ['value'],
        notBoth: [['style', 'formatter']]
    },
    isif: { attributes: { condition: expression }, required: ['condition'], block: true },
    iselseif: { attributes: { condition: expression }, required: ['condition'], looselyClosed: true },
    iselse: { attributes: {}, looselyClosed: true },
    isloop: {
        attributes: {
            items: expression,
            iterator: expression,
            var: name,
            alias: name,
            status: name,
            begin: number,
            end: number,
            step: number
        },
        notBoth: [
            ['items', 'iterator'],
            ['var', 'alias']
        ],
        block: true
    },
    isbreak: { attributes: {} },
    iscontinue: { attributes: {} },
    isnext: { attributes: {} },
    // The doc calls scope required and names a default (session) that no template means: left out is an error here.
    isset: {
        attributes: { name, value: either, scope },
        required: ['name', 'value', 'scope']
    },
    isinclude: {
        attributes: { template: either, url: either, 'sf-toolkit': oneOf('on', 'off') },
        oneOf: [['template', 'url']]
    },
    isdecorate: { attributes: { template: either }, required: ['template'], block: true },
    isreplace: { attributes: {} },
    ismodule: { attributes: { template: text, name, attribute: name }, required: ['template', 'name'] },
    iscontent: {
        attributes: {
            type: either,
            charset: text,
            encoding: oneOf('on', 'off', 'html', 'xml', 'wml'),
            compact: oneOf('true', 'false')
        }
    },
    iscache: {
        attributes: {
            status: oneOf('on', 'off'),
            type: oneOf('relative', 'daily'),
            hour: number,
            minute: number,
            // The doc names price_promotion alone; templates of vendors have others.
            varyby: text,
            if: expression
        }
    },
    isslot: {
        attributes: {
            id: text,
            context: oneOf('global', 'category', 'folder'),
            description: text,
            'context-object': expression,
            'context-attribute': text,
            'preview-url': either
        },
        required: ['id', 'context', 'description']
    },
    isobject: {
        attributes: {
            object: expression,
            view: oneOf('none', 'searchhit', 'recommendation', 'setproduct', 'detail'),
            // SFRA names the recommender so; the documentation has no such attribute.
            'context-object': expression
        },
        required: ['object', 'view'],
        looselyClosed: true
    },
    isremove: { attributes: { name, scope }, required: ['name'] },
    isstatus: { attributes: { value: either }, required: ['value'] },
    isredirect: { attributes: { location: either, permanent: either }, required: ['location'] },
    iscookie: {
        attributes: {
            name: either,
            value: either,
            comment: either,
            domain: either,
            path: either,
            maxage: either,
            version: either,
            secure: either
        },
        required: ['name', 'value']
    },
    isactivedatahead: { attributes: {} },
    isactivedatacontext: { attributes: { category: either }, required: ['category'] },
    isanalyticsoff: { attributes: {} },
    // Any other attribute is a parameter of the page.
    iscomponent: { attributes: { pipeline: either, locale: either }, required: ['pipeline'], others: either },
    isapplepay: { attributes: { sku: either, class: either, id: either } }
};

/** Tags the platform has and this renderer has not. */
export const NOT_IMPLEMENTED = ['isbuynow', 'ispayment', 'ispaymentmessages', 'isselect'];
