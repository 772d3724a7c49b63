import { scriptClass } from '../../runtime/scriptClass';
import { XMLStreamWriter } from './XMLStreamWriter';

/** dw.io.XMLIndentingStreamWriter: each element on a line of its own, unless it stands among text. */
export class XMLIndentingStreamWriter extends XMLStreamWriter {
    private $indent = '  ';
    private $newLine = '\n';
    private $hasBegun = false;
    /** Of each element that is open, and of the document: whether text or elements stand in it. */
    private readonly $content: Array<{ text: boolean; elements: boolean }> = [{ text: false, elements: false }];

    getIndent(): string {
        return this.$indent;
    }

    setIndent(indent: string): void {
        this.$indent = indent;
    }

    getNewLine(): string {
        return this.$newLine;
    }

    setNewLine(newLine: string): void {
        this.$newLine = newLine;
    }

    override writeStartDocument(...args: string[]): void {
        super.writeStartDocument(...args);
        this.$hasBegun = true;
    }

    override writeStartElement(...named: string[]): void {
        this.$line();
        super.writeStartElement(...named);
        this.$content.push({ text: false, elements: false });
    }

    override writeEmptyElement(...named: string[]): void {
        this.$line();
        super.writeEmptyElement(...named);
    }

    override writeComment(text: string | null): void {
        this.$line();
        super.writeComment(text);
    }

    override writeCharacters(text: string): void {
        this.$inside().text = true;
        super.writeCharacters(text);
    }

    override writeCData(text: string): void {
        this.$inside().text = true;
        super.writeCData(text);
    }

    override writeEndElement(): void {
        const { text, elements } = this.$content.length > 1 ? this.$content.pop()! : this.$inside();
        if (elements && !text && this.$open.length > 0) {
            super.writeRaw(this.$newLine + this.$indent.repeat(this.$open.length - 1));
        }
        super.writeEndElement();
    }

    private $inside(): { text: boolean; elements: boolean } {
        return this.$content[this.$content.length - 1] as { text: boolean; elements: boolean };
    }

    private $line(): void {
        const inside = this.$inside();
        if (this.$hasBegun && !inside.text) {
            super.writeRaw(this.$newLine + this.$indent.repeat(this.$open.length));
        }
        this.$hasBegun = true;
        inside.elements = true;
    }
}

scriptClass('dw.io.XMLIndentingStreamWriter', XMLIndentingStreamWriter);
