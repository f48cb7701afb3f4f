/** The XML namespace of the custom part in which Plan RAG keeps its state inside the workbook. */
export const STATE_NAMESPACE = 'urn:plan-rag:state';
