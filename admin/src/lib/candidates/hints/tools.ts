/** Programs and tools that people name in passing and forget among their skills, as they are written. */
const tools = [
  "AutoCAD",
  "SolidWorks",
  "Revit",
  "ArchiCAD",
  "MATLAB",
  "SAP",
  "Excel",
  "Power BI",
  "Tableau",
  "Python",
  "JavaScript",
  "TypeScript",
  "SQL",
  "Photoshop",
  "InDesign",
  "Illustrator",
  "Figma",
  "Jira",
  "Salesforce",
  "HubSpot",
  "WordPress",
  "Netvisor",
  "Procountor",
  "QuickBooks",
  "Docker",
  "Kubernetes",
  "Linux",
] as const;

const patterns = tools.map((name) => ({ name, words: new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{Lu}\\d])`, "u") }));

/** Tools that a text names, also with a case ending; written otherwise than the tool's own name they may be a word. */
export const toolsIn = (text: string): string[] =>
  patterns.flatMap(({ name, words }) => (words.test(text) ? [name] : []));
