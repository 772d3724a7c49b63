import { notImplemented, platformException } from '../../../runtime/failures';
import { scriptClass } from '../../../runtime/scriptClass';
import type { Collection, Iterator } from '../../util/Collection';
import type { MapEntry } from '../../util/Map';
import { PlatformMap } from '../../util/Map';
import { FormElement } from './FormElement';
import type { FieldState } from './formState';
import { boundAttributes, entryAttributes, valueAt } from './bindings';
import { parseFieldValue, parsingAttributes, typedValue } from './parseFieldValue';

/** The largest whole number of Java, which stands for no limit. */
const INTEGER_MAX_VALUE = 2147483647;

/** Numbers of the types; the documentation names the constants and not their values. */
const TYPES: Record<string, number> = { string: 1, boolean: 2, integer: 3, number: 4, date: 5 };

/** dw.web.FormFieldOption */
export class FormFieldOption {
    readonly #field: FormField;
    readonly #attributes: Record<string, string>;
    readonly #object: unknown;
    #label: string | null = null;

    constructor(field: FormField, attributes: Record<string, string>, object: unknown = null) {
        this.#field = field;
        this.#attributes = attributes;
        this.#object = object;
    }

    getOptionId(): string {
        const { optionid } = this.#attributes;
        return optionid === undefined ? this.getHtmlValue() : optionid;
    }

    getLabel(): string {
        return this.#label === null ? this.#attributes.label || this.getHtmlValue() : this.#label;
    }

    setLabel(label: string): void {
        this.#label = label;
    }

    getHtmlValue(): string {
        return this.#attributes.value || '';
    }

    getValue(): unknown {
        const text = this.getHtmlValue();
        return text === '' ? '' : typedValue({ ...this.#field.$definition().attributes, regexp: '' }, text);
    }

    getParent(): FormField {
        return this.#field;
    }

    /** What it was made of; null for an option of the definition. */
    getObject(): unknown {
        return this.#object;
    }

    isSelected(): boolean {
        return this.#field.getSelectedOption()?.getOptionId() === this.getOptionId();
    }

    isChecked(): boolean {
        return this.isSelected();
    }

    $isDefault(): boolean {
        return this.#attributes.default === 'true';
    }
}

/** dw.web.FormFieldOptions: an option by its position. */
export class FormFieldOptions {
    readonly #count: number;

    constructor(options: FormFieldOption[]) {
        this.#count = options.length;
        options.forEach((option, position) => {
            Object.defineProperty(this, position, { value: option, enumerable: true });
        });
    }

    /** `isloop` and `for each` go through them. */
    [Symbol.iterator](): IterableIterator<FormFieldOption> {
        return (Object.values(this) as FormFieldOption[])[Symbol.iterator]();
    }

    getOptionsCount(): number {
        return this.#count;
    }
}

/** dw.web.FormField */
export class FormField extends FormElement {
    static readonly FIELD_TYPE_STRING = TYPES.string as number;
    static readonly FIELD_TYPE_BOOLEAN = TYPES.boolean as number;
    static readonly FIELD_TYPE_INTEGER = TYPES.integer as number;
    static readonly FIELD_TYPE_NUMBER = TYPES.number as number;
    static readonly FIELD_TYPE_DATE = TYPES.date as number;

    #options: FormFieldOption[] | null = null;

    private $state(): FieldState {
        const { fields } = this.$context().state;
        const known = fields.get(this.getHtmlName());
        if (known) {
            return known;
        }
        const text = this.$attribute('default-value') ?? this.$defaultOption();
        const state: FieldState = {
            htmlValue: text,
            value:
                text === null
                    ? this.$emptyValue()
                    : (typedValue({ ...this.$definition().attributes, regexp: '' }, text) ?? null),
            error: null,
            isValid: true,
            isSubmitted: false
        };
        fields.set(this.getHtmlName(), state);
        return state;
    }

    private $attribute(name: string): string | null {
        return this.$definition().attributes[name] ?? null;
    }

    private $defaultOption(): string | null {
        return this.$definition().options.find((option) => option.default === 'true')?.value ?? null;
    }

    private $emptyValue(): unknown {
        return this.$attribute('type') === 'boolean' ? false : null;
    }

    /** A constant of the definition: labels and messages are not looked up. Source: public code that looks them up. */
    getLabel(): string | null {
        return this.$attribute('label');
    }

    getDescription(): string | null {
        return this.$attribute('description');
    }

    getType(): number {
        return TYPES[this.$attribute('type') || 'string'] as number;
    }

    isMandatory(): boolean {
        return this.$attribute('mandatory') === 'true';
    }

    getMaxLength(): number {
        return Number(this.$attribute('max-length') ?? INTEGER_MAX_VALUE);
    }

    getMinLength(): number {
        return Number(this.$attribute('min-length') ?? 0);
    }

    getMaxValue(): unknown {
        return this.$limit('max');
    }

    getMinValue(): unknown {
        return this.$limit('min');
    }

    private $limit(name: string): unknown {
        const text = this.$attribute(name);
        return text === null ? null : typedValue(this.$definition().attributes, text);
    }

    getRegEx(): string | null {
        return this.$attribute('regexp');
    }

    getHtmlValue(): string | null {
        if (this.$attribute('masked') !== null) {
            throw notImplemented('the html value of a masked form field');
        }
        return this.$state().htmlValue;
    }

    /**
     * Parses and checks; a script of the definition checks instead of the built-in rules. Source: Script API,
     * FormField.setHtmlValue; platform doc Form Validation.
     */
    setHtmlValue(text: string | null): void {
        const { attributes, validation } = this.$definition();
        const parsed = parseFieldValue(validation ? parsingAttributes(attributes) : attributes, text || '');
        Object.assign(this.$state(), {
            htmlValue: text,
            value: parsed.value,
            isValid: parsed.error === null,
            error: parsed.error && this.$attribute(parsed.error)
        });
        if (parsed.error === null) {
            this.$validate();
        }
    }

    getValue(): unknown {
        return this.$state().value;
    }

    /** Is not checked against the definition's rules, but of its type. Source: Script API, FormField.setValue. */
    setValue(value: unknown): void {
        const plain = value === undefined ? null : value;
        if (plain !== null && !this.$isOfType(plain)) {
            throw platformException(
                'IllegalArgumentException',
                `${this.getHtmlName()} does not take a ${typeof plain}`
            );
        }
        const typed = plain !== null && this.getType() === FormField.FIELD_TYPE_STRING ? String(plain) : plain;
        Object.assign(this.$state(), {
            value: typed,
            htmlValue: typed === null ? null : String(typed as string),
            isValid: true,
            error: null
        });
    }

    private $isOfType(value: unknown): boolean {
        switch (this.$attribute('type') || 'string') {
            case 'boolean':
                return typeof value === 'boolean';
            case 'integer':
            case 'number':
                return typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)));
            case 'date':
                throw notImplemented('a form field of type date');
            default:
                return true;
        }
    }

    getError(): string | null {
        return this.isValid() ? null : this.$state().error;
    }

    isValid(): boolean {
        return this.$state().isValid;
    }

    invalidateFormElement(error?: string): void {
        Object.assign(this.$state(), {
            isValid: false,
            error: error === undefined ? this.$attribute('value-error') : error
        });
    }

    clearFormElement(): void {
        this.$context().state.fields.delete(this.getHtmlName());
        this.$context().state.results.delete(this.getHtmlName());
    }

    isChecked(): boolean {
        const value = this.getValue();
        return typeof value === 'boolean'
            ? value
            : value !== null && String(value) === this.$attribute('selected-value');
    }

    isSelected(): boolean {
        return this.isChecked();
    }

    getOptions(): FormFieldOptions {
        this.#options = this.#options || this.$definition().options.map((option) => new FormFieldOption(this, option));
        return new FormFieldOptions(this.#options);
    }

    /**
     * Takes the options of a list, by the bindings of the definition, or of a map, whose keys are the values.
     * @param begin - position of the first element to take; end - position of the last one
     * Source: Script API, FormField.setOptions: without bindings the elements are texts
     */
    setOptions(given: Iterator | PlatformMap, begin = 0, end = Infinity): void {
        const bindings = this.$definition().optionBindings;
        const options =
            given instanceof PlatformMap
                ? (given.entrySet() as Collection<MapEntry>)
                      .toArray()
                      .map((entry) => new FormFieldOption(this, entryAttributes(entry), entry.getValue()))
                : given
                      .asList()
                      .toArray()
                      .map((one) => new FormFieldOption(this, boundAttributes(bindings, one), one));
        this.#options = options.slice(begin, end + 1);
    }

    /** Null where there are no options, or none is selected. Source: Script API, FormField.getSelectedOption. */
    getSelectedOption(): FormFieldOption | null {
        this.getOptions();
        const value = this.getValue();
        return (
            (this.#options as FormFieldOption[]).find((option) => value !== null && option.getValue() === value) || null
        );
    }

    getSelectedOptionObject(): unknown {
        return this.getSelectedOption()?.getObject() ?? null;
    }

    /** What a request sent. A box that is not checked is not sent: where its form was, it is off. */
    $submit(text: string | null): void {
        if (text !== null) {
            this.setHtmlValue(text);
            this.$state().isSubmitted = true;
        } else if (this.getType() === FormField.FIELD_TYPE_BOOLEAN) {
            this.setValue(false);
        }
    }

    $bind(object: Record<string, unknown>): void {
        const binding = this.$attribute('binding');
        if (binding !== null) {
            const value = valueAt(object, binding);
            this.setValue(isEnum(value) ? value.value : value);
        }
    }

    /** Only what the last request submitted. Source: Script API, FormGroup.copyTo. */
    $copyTo(object: Record<string, unknown>): void {
        const binding = this.$attribute('binding');
        if (binding !== null && this.$state().isSubmitted) {
            const path = binding.split('.');
            const last = path.pop() as string;
            const owner = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], object);
            (owner as Record<string, unknown>)[last] = this.getValue();
        }
    }
}

function isEnum(value: unknown): value is { value: unknown } {
    return typeof value === 'object' && value !== null && 'displayValue' in value;
}

scriptClass('dw.web.FormFieldOption', FormFieldOption);
scriptClass('dw.web.FormFieldOptions', FormFieldOptions);
scriptClass('dw.web.FormField', FormField);
