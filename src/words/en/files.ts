/** What is said of files besides their errors. */

export const files = {
  itIsAReportThatPlanRagMade: 'It is a report that Plan RAG made.',
};
