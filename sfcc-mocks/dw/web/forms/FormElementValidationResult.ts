import { scriptClass } from '../../../runtime/scriptClass';
import { HashMap } from '../../util/Map';

/** dw.web.FormElementValidationResult */
export class FormElementValidationResult {
    #valid: boolean;
    #message: string | null;
    readonly #data = new HashMap();

    constructor(valid = true, message: string | null = null, data?: HashMap) {
        this.#valid = valid;
        this.#message = message;
        this.#data.putAll(data || new HashMap());
    }

    isValid(): boolean {
        return this.#valid;
    }

    setValid(valid: boolean): void {
        this.#valid = valid;
    }

    getMessage(): string | null {
        return this.#message;
    }

    setMessage(message: string): void {
        this.#message = message;
    }

    getData(): HashMap {
        return this.#data;
    }

    addData(key: unknown, value: unknown): void {
        this.#data.put(key, value);
    }
}

scriptClass('dw.web.FormElementValidationResult', FormElementValidationResult);
