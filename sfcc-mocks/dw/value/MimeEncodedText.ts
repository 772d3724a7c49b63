import { scriptClass } from '../../runtime/scriptClass';

/** dw.value.MimeEncodedText */
export class MimeEncodedText {
    constructor(
        private readonly $text: string,
        private readonly $mimeType = 'text/plain',
        private readonly $encoding = 'UTF-8'
    ) {}

    getText(): string {
        return this.$text;
    }

    getMimeType(): string {
        return this.$mimeType;
    }

    getEncoding(): string {
        return this.$encoding;
    }

    toString(): string {
        return this.$text;
    }
}

scriptClass('dw.value.MimeEncodedText', MimeEncodedText);
