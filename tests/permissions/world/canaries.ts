/** People of the world, each with canaries of their own. */
export const canaryPeople = ["person", "other", "restricted", "foreign"] as const;
export type CanaryPerson = (typeof canaryPeople)[number];

const fields = [
  "preferredName",
  "howToSayIt",
  "legalName",
  "email",
  "phone",
  "headline",
  "goals",
  "about",
  "link",
  "employer",
  "place",
  "institution",
  "number",
  "deed",
  "evidence",
] as const;

const mark = (person: string, field: string): string => `zq${person}${field}qz`.toLowerCase();

/** What to look for: one word for each field of each person that stands nowhere else. */
export const canariesOf = (person: CanaryPerson): string[] => fields.map((field) => mark(person, field));

/** Those of them that stand on the card, which employers read. */
export const cardCanariesOf = (person: CanaryPerson): string[] =>
  (["headline", "goals", "deed"] as const).map((field) => mark(person, field));

/** Fields of a profile in which every identifying text is a canary. */
export const canaryFields = (person: string): Record<string, unknown> => ({
  preferredName: mark(person, "preferredName"),
  howToSayIt: mark(person, "howToSayIt"),
  legalName: mark(person, "legalName"),
  email: `${mark(person, "email")}@example.org`,
  headline: mark(person, "headline"),
  goals: mark(person, "goals"),
  about: mark(person, "about"),
  contactLinks: [{ kind: "other", url: `https://example.org/${mark(person, "link")}` }],
  experience: [
    {
      title: "Nurse",
      employerName: mark(person, "employer"),
      place: mark(person, "place"),
      country: "SO",
      fromMonth: "2019-01",
      deeds: [mark(person, "deed")],
    },
  ],
  education: [{ field: "nursing", institution: mark(person, "institution"), country: "SO" }],
  credentials: [{ name: "Hygiene passport", number: mark(person, "number") }],
  skills: [
    { text: "first aid", level: 3, evidence: [{ kind: "experience", position: 0, note: mark(person, "evidence") }] },
  ],
});
