import type { Instance } from '../../contracts/instance';

/** A call of an operation of a web service. */
export interface SoapCall {
    /** Name of the WSDL file, without its ending. */
    webReference: string;
    operation: string;
    /** What the script gave. */
    request: any;
}

/** Answers in the place of the service. */
export type AnswerSoap = (call: SoapCall) => unknown;

/** Where a test puts the answers of web services. */
export function soapAnswersOf(target: Instance): { answer: AnswerSoap | null } {
    return target.part('soapAnswers', () => ({ answer: null }));
}
