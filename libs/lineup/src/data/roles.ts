import { type RoleRow } from '../vocabulary/types.js';

/** Roles that stand beside players on performers' lists and play nothing. */
export const roles: readonly RoleRow[] = [
  {
    id: 'dancer',
    name: 'Dancer',
    also: 'solo dancer, ballet dancer, ballerina, tap dancer, dance, dance company, ballet, ballet company, dance ensemble, corps de ballet, dance group, Tänzer, Tänzerin, danzatore, ballerino, danseur, danseuse, dancing',
  },
  {
    id: 'actor',
    name: 'Actor',
    also: 'actress, acting, actors, performer, performance artist, supernumerary, super, extra, extras, Schauspieler, Schauspielerin, attore, attrice, acteur, actrice, comédien, comédienne, cast, theatre company, theater company, acting company',
  },
  {
    id: 'narrator',
    name: 'Narrator',
    also: 'narration, narr, storyteller, Erzähler, Erzählerin, voce narrante, narratore, narrateur, récitant, récitante, Sprecher, Sprecherin',
  },
  {
    id: 'speaker',
    name: 'Speaker',
    also: 'guest speaker, male speaker, female speaker, speaker male, speaker female, spoken word, speech, orator, lecturer, speaking voice, voce recitante, parleur, speaking role, speaking part, speaker child, child speaker',
  },
  {
    id: 'reader',
    name: 'Reader',
    also: 'reciter, recitation, poet, poetry reading, reading, Rezitator, lettore, lecteur, reader of letters',
  },
  {
    id: 'host',
    name: 'Host',
    also: 'presenter, master of ceremonies, mc, emcee, compere, moderator, interviewer, panelist, panellist, anchor, announcer, Moderatorin, presentatore, présentateur, co host, cohost',
  },
  { id: 'commentator', name: 'Commentator', also: 'commentary, Kommentator' },
  { id: 'guest', name: 'Guest', also: 'special guest, guest appearance, guest artist, honoree, awardee' },
  {
    id: 'mime',
    name: 'Mime',
    also: 'mimes, pantomime, pantomimist, clown, juggler, acrobat, magician, circus, Pantomime, mimo',
  },
  {
    id: 'puppeteer',
    name: 'Puppeteer',
    also: 'marionettes, marionette, puppets, puppet, puppetry, marionettist, puppet theatre, puppet theater, Puppenspieler, burattinaio, marionnettiste',
  },
  {
    id: 'sign-language-interpreter',
    name: 'Sign Language Interpreter',
    also: 'interpreter, sign language, asl interpreter, signer, translator',
  },
  { id: 'audience', name: 'Audience', also: 'sing along, singalong, audience participation, community sing' },
  {
    id: 'conductor',
    name: 'Conductor',
    also: 'assistant conductor, guest conductor, associate conductor, choral conductor, choir director, chorus director, chorus master, chorusmaster, music director, musical director, choir master, choirmaster, Dirigent, Dirigentin, Chorleiter, direttore, direttore d orchestra, maestro del coro, maestro, chef d orchestre, chef de choeur, cond, offstage conductor, music supervisor',
  },
  {
    id: 'composer',
    name: 'Composer',
    also: 'guest composer, arranger, orchestrator, Komponist, Komponistin, compositore, compositeur, compositrice, lyricist, librettist, songwriter',
  },
  {
    id: 'author',
    name: 'Author',
    also: 'writer, script, scriptwriter, playwright, text, dramaturg, dramaturgy, book, adaptation, script writer, Autor, Autorin, autore, auteur, adaptor',
  },
  {
    id: 'choreographer',
    name: 'Choreographer',
    also: 'choreography, movement director, movement, Choreograph, Choreografin, coreografo, chorégraphe, fight director, assistant choreographer',
  },
  {
    id: 'director',
    name: 'Director',
    also: 'stage director, assistant director, assistant stage director, theatre director, film director, artistic director, stage manager, stage management, direction, staging, Regie, Regisseur, Regisseurin, Inspizient, regista, regia, metteur en scène, mise en scène, régisseur, director of photography, production stage manager',
  },
  {
    id: 'designer',
    name: 'Designer',
    also: 'scenic design, scenic designer, set design, set designer, stage design, stage designer, costume design, costume designer, costumes, projection design, projection designer, production design, production designer, make up design, makeup design, make up, makeup, makeup artist, make up designer, hair and makeup, wig design, hair design, visual design, visual artist, visuals, sound design, sound designer, video design, video designer, graphic design, Bühnenbild, Bühnenbildner, Kostüme, Kostümbildner, scenografo, costumista, scénographe, décors, assistant designer, props, wardrobe, illustrator, animation, animator, painter, artist, sculptor',
  },
  {
    id: 'lighting',
    name: 'Lighting',
    also: 'lighting design, lighting designer, lights, light design, Licht, Beleuchtung, luci, lumières, éclairage',
  },
  {
    id: 'producer',
    name: 'Producer',
    also: 'executive producer, co producer, producers, production, production manager, Produzent, produttore, producteur, contractor, fixer, orchestra manager, personnel manager, librarian, tour manager, coordinator, music coordinator',
  },
  {
    id: 'sound-engineer',
    name: 'Sound Engineer',
    also: 'engineer, recording engineer, sound technician, audio engineer, sound, sound mixer, mixer, audio technician, balance engineer, sound projection, sound director, sound consultant, Tonmeister, Toningenieur, Klangregie, fonico, tecnico del suono, ingénieur du son, music editor, technician, technical director',
  },
  {
    id: 'video',
    name: 'Video',
    also: 'videographer, video operator, video artist, projectionist, projections, film, filmmaker, film maker, cinematographer, camera, camera operator, photographer, projection, slides, surtitles, supertitles, Filmprojektion',
  },
  {
    id: 'coach',
    name: 'Coach',
    also: 'vocal preparation, vocal coach, rehearsal pianist, preparation, chorus preparation, language coach, diction coach, repetiteur, répétiteur, Korrepetitor, maestro sostituto, chef de chant, music preparation, copyist',
  },
];
