import { randomBytes } from 'node:crypto';
import { current } from '../../../runtime/current';
import { scriptClass } from '../../../runtime/scriptClass';
import { Form } from './Form';
import type { FormAction } from './FormAction';
import './FormList';
import { readForm } from './formDefinition';
import type { FormsContext } from './FormElement';
import { NOTHING_SUBMITTED } from './formState';
import type { FormsState, Submission } from './formState';

/** dw.web.Forms: the forms of a session by name, `session.forms.profile`. */
export class Forms {
    readonly #context: FormsContext;
    readonly #forms = new Map<string, Form>();

    constructor(context: FormsContext) {
        this.#context = context;
    }

    /** Undefined for a name that no definition has. */
    $form(name: string): Form | undefined {
        const known = this.#forms.get(name);
        const definition = known ? null : readForm(current(), name);
        if (definition) {
            this.#forms.set(name, new Form(this.#context, definition, null));
        }
        return this.#forms.get(name);
    }

    /** Takes what the request sent. What it did not send is valid again. Source: Script API, FormElement.isValid. */
    $submit(submission: Submission): void {
        const { state } = this.#context;
        state.fields.forEach((field) => Object.assign(field, { isValid: true, error: null, isSubmitted: false }));
        state.groups.clear();
        state.results.clear();
        this.#context.submission = submission;
        submittedForms(submission).forEach((name) => this.$form(name)?.$submit());
    }

    /** The form that the request submitted, whose action is triggered if it has one. */
    $triggered(): { form: Form | null; action: FormAction | null } {
        const forms = [...submittedForms(this.#context.submission)].flatMap((name) => this.$form(name) || []);
        const triggered = forms.find((form) => form.getTriggeredAction());
        const form = triggered || forms.find((one) => one.getSubmittedAction()) || forms[0] || null;
        return { form, action: triggered?.getTriggeredAction() || null };
    }
}

/** Names that submitted fields may begin with: `dwfrm_a_b_c` may belong to the forms `a`, `a_b` or `a_b_c`. */
function submittedForms(submission: Submission): Set<string> {
    const names = new Set<string>();
    for (const name of submission.values.keys()) {
        const parts = name.split('_').slice(1);
        parts.forEach((_part, position) => names.add(parts.slice(0, position + 1).join('_')));
    }
    return names;
}

/** The forms of a session, to be read by name. */
export function formsOf(state: FormsState): Forms {
    const forms = new Forms({ state, submission: NOTHING_SUBMITTED });
    return new Proxy(forms, {
        get: (_target, name) => {
            if (typeof name === 'symbol' || name in Forms.prototype) {
                const value: unknown = Reflect.get(forms, name, forms);
                return typeof value === 'function' ? value.bind(forms) : value;
            }
            return forms.$form(name);
        }
    });
}

/** The forms of a new session. */
export function newForms(): FormsState {
    const letters = [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    return {
        fields: new Map(),
        groups: new Map(),
        results: new Map(),
        lists: new Map(),
        dynamicSuffix: 'd0' + letters,
        secureKey: randomBytes(12).toString('base64url')
    };
}

/** The part of a request's parameters that is for forms: dynamic names as the plain ones that they stand for. */
export function submissionOf(parameters: Map<string, string[]>): Submission {
    const values = new Map<string, string[]>();
    parameters.forEach((sent, name) => {
        if (name.startsWith('dwfrm_')) {
            values.set(name.replace(/_d0[a-z]{10}$/, ''), sent);
        }
    });
    return { values };
}

scriptClass('dw.web.Forms', Forms);
