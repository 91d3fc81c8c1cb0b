/** A file that is chosen in the browser. */
export interface OwnFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Three people; the last line's mail address is none. "rubber duck debugging" is a word that no classification has. */
export const peopleFile: OwnFile = {
  name: "spring-people.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "id,name,email,headline,municipality,region,positions,skills,languages",
      "j1,Noor Haddad,noor@example.org,Web developer who tests first,Turku,Southwest Finland,Web developer (2019-01/2025-06),JavaScript; React; rubber duck debugging,Finnish: B1; English: C1",
      "j2,Eero Vuori,eero@example.org,Web developer for small shops,Turku,Southwest Finland,Web developer (2020-03/),JavaScript; React; Git,Finnish: C2; English: B2",
      "j3,Olga Tamm,olga at example,Cook,Salo,Southwest Finland,Cook (2018-01/),cooking,Russian: C2",
    ].join("\r\n"),
  ),
};

export const postingTitle = "Developer for the web team";

/** One opening that asks for what one of the people calls by another name. */
export const postingsFile: OwnFile = {
  name: "spring-openings.json",
  mimeType: "application/json",
  buffer: Buffer.from(
    JSON.stringify([
      {
        "@type": "JobPosting",
        identifier: "jp1",
        title: postingTitle,
        description: "You build pages for towns.",
        occupationalCategory: "web developer",
        hiringOrganization: { name: "Verkkopaja Oy" },
        jobLocation: { address: { addressLocality: "Turku", addressRegion: "Southwest Finland" } },
        skills: ["JavaScript", "React", "debug software"],
        baseSalary: { currency: "EUR", value: { minValue: 3200, maxValue: 4000, unitText: "MONTH" } },
        languageRequirements: [{ language: "English", cefr: "B1", required: true }],
        inLanguage: "en",
      },
    ]),
  ),
};
