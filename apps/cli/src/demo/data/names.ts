/** Names in use in each country, to be put together by chance. Nobody in particular is meant. */
interface NameList {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const ITALIAN_FIRST =
  words(`Alessandra, Alessio, Alice, Ambra, Andrea, Angela, Anna, Antonio, Arianna, Beatrice,
  Bruno, Camilla, Carla, Carlo, Caterina, Cecilia, Chiara, Claudio, Corrado, Cristina, Daniela, Dario, Davide, Debora,
  Diego, Donatella, Edoardo, Elena, Eleonora, Elisa, Emanuele, Emma, Enrico, Ettore, Fabio, Federica, Filippo, Flavia,
  Francesca, Franco, Gabriele, Gaia, Giacomo, Giada, Gianluca, Ginevra, Giorgia, Giorgio, Giulia, Giuliano, Greta,
  Guido, Ilaria, Irene, Ivan, Jacopo, Laura, Leonardo, Letizia, Lorenzo, Luca, Lucia, Ludovica, Luigi, Manuela, Marco,
  Margherita, Marta, Martina, Massimo, Matteo, Maurizio, Michela, Mirko, Monica, Nadia, Niccolò, Nicola, Noemi, Olga,
  Paola, Paolo, Pietro, Raffaele, Renata, Riccardo, Roberta, Rocco, Rosa, Sabrina, Samuele, Sara, Sergio, Silvia,
  Simone, Sofia, Stefano, Teresa, Tommaso, Valentina, Vera, Vincenzo, Viola, Vittorio`);

const ROMAN_LAST =
  words(`Agostini, Alessandrini, Angelucci, Antonelli, Appolloni, Baldassarri, Barbieri, Bartoloni,
  Bellucci, Bernardini, Bianchini, Bonanni, Brunetti, Calabrese, Cannavò, Capodiferro, Caponi, Carboni, Carlucci,
  Catalani, Cecchini, Ceccarelli, Cerasoli, Ciccarelli, Colasanti, Conforti, Corsetti, Cruciani, D’Amico, D’Angelo,
  De Angelis, De Santis, Del Monte, Di Giulio, Di Stefano, Fabiani, Fattori, Felici, Ferretti, Fioravanti, Fortunati,
  Franceschini, Frattarelli, Galeazzi, Gentili, Giannini, Giovannetti, Graziani, Iacobelli, Latini, Leoni, Loreti,
  Lucarelli, Macrì, Mancinelli, Marchetti, Mariotti, Martelli, Massimi, Mattei, Mencarelli, Moretti, Nardone, Natali,
  Nobili, Orlandi, Pacifici, Palombi, Pasquali, Pellegrini, Persichetti, Petrucci, Piccirilli, Pierangeli, Proietti,
  Quattrini, Ricciardi, Rinaldi, Romagnoli, Rosati, Sabatini, Salvatori, Santarelli, Scarpellini, Sebastiani, Serafini,
  Silvestri, Simonetti, Tarquini, Tiberi, Tomassini, Tosti, Trapani, Valeriani, Venturini, Vitali, Zaccaria`);

const VENETIAN_LAST =
  words(`Ballarin, Baldan, Barbaro, Bastianello, Battistel, Bellemo, Beltrame, Bevilacqua, Bisiol,
  Boldrin, Bonato, Bortolin, Boscolo, Bressan, Brunello, Busetto, Callegaro, Camuffo, Carraro, Casagrande, Cavallarin,
  Ceolin, Cester, Chinellato, Costantini, Dal Moro, Dal Zotto, Darin, De Marchi, Donà, Enzo, Fabris, Favaretto, Fiorin,
  Franceschin, Furlan, Gallo, Gavagnin, Ghezzo, Girardi, Gobbo, Grandesso, Gregolin, Lazzari, Levorato, Longhin,
  Lorenzon, Manente, Marangon, Marcon, Marin, Mazzucco, Meneghello, Menegazzi, Michieletto, Minio, Molin, Moretto,
  Nardin, Niero, Nordio, Orsoni, Padoan, Pagan, Pasqualetto, Pavan, Penzo, Peruzzo, Piovesan, Polesel, Rallo, Rizzetto,
  Rossetto, Ruffato, Salvagno, Santin, Scarpa, Schiavon, Serena, Simionato, Spolaor, Stefanon, Tagliapietra, Tiozzo,
  Toffolo, Tonon, Trevisan, Turchetto, Vianello, Visentin, Volpato, Voltolina, Zago, Zambon, Zanella, Zanin, Zennaro,
  Zorzi`);

const AUSTRIAN: NameList = {
  first:
    words(`Agnes, Alexander, Alfred, Andreas, Anja, Anna, Astrid, Barbara, Benedikt, Bernhard, Birgit, Brigitte,
    Christian, Christina, Clemens, Cornelia, Daniela, David, Doris, Dominik, Elfriede, Elisabeth, Emil, Erich, Erika,
    Eva, Fabian, Felix, Florian, Franz, Friederike, Georg, Gerhard, Gertrude, Gregor, Günther, Hannah, Hannes, Helene,
    Helmut, Herbert, Ingrid, Iris, Jakob, Johanna, Johannes, Judith, Jürgen, Karin, Katharina, Klara, Klaus, Konstantin,
    Lena, Leopold, Lorenz, Ludwig, Lukas, Magdalena, Manfred, Margit, Maria, Markus, Martha, Martin, Matthias, Maximilian,
    Michael, Miriam, Monika, Nikolaus, Nina, Norbert, Oskar, Otto, Paul, Petra, Philipp, Rainer, Raphael, Regina, Renate,
    Roland, Rosa, Rupert, Sabine, Sebastian, Severin, Simon, Sophie, Stefan, Stefanie, Susanne, Theresa, Thomas, Tobias,
    Ulrike, Ursula, Valentin, Veronika, Viktoria, Walter, Wolfgang`),
  last: words(`Achleitner, Aigner, Angerer, Auer, Bachler, Baumgartner, Berghofer, Binder, Brandstätter, Brunner,
    Czerny, Danninger, Dollinger, Dvorak, Ebner, Eder, Egger, Eichinger, Fellner, Fiala, Forstner, Fröhlich, Fuchs,
    Gassner, Gruber, Grünwald, Gschwandtner, Haas, Haider, Hafner, Hauser, Hinterberger, Hofer, Hofstätter, Holzer,
    Huber, Jelinek, Kaiser, Karner, Kastner, Kirchner, Klein, Kogler, Kolar, Königsberger, Krenn, Kreuzer, Kühn, Lackner,
    Lang, Lechner, Lehner, Leitgeb, Lindner, Löffler, Maier, Mandl, Maurer, Mayrhofer, Moser, Mühlbacher, Nagl, Neubauer,
    Nowak, Oberhauser, Ortner, Pfeiffer, Pichler, Plank, Pokorny, Posch, Prohaska, Rainer, Reisinger, Reiter, Riedl,
    Rosner, Sailer, Schachner, Scharinger, Schmid, Schober, Schönauer, Schuster, Schwarz, Seidl, Sommer, Spitzer,
    Stadler, Steiner, Stocker, Strasser, Svoboda, Thaler, Unger, Vogl, Wagner, Wallner, Weinberger, Weiß, Wieser,
    Wimmer, Winkler, Wolfsberger, Zach, Zauner, Ziegler`),
};

const SWISS: NameList = {
  first:
    words(`Adrian, Aline, Andrea, Andrin, Anja, Barbara, Beat, Benjamin, Bettina, Bruno, Céline, Chantal, Christoph,
    Claudia, Corinne, Cyril, Daniel, Denise, Dominique, Elena, Eliane, Fabienne, Felix, Flavia, Flurin, Franziska,
    François, Gabriela, Gian, Hanspeter, Heidi, Irene, Isabelle, Jan, Jasmin, Jörg, Jürg, Karin, Kaspar, Lea, Leonie,
    Livia, Lorenz, Luca, Luzia, Manuela, Marcel, Marianne, Martina, Matthias, Melanie, Michel, Mirjam, Monika, Nadine,
    Nicolas, Nina, Noah, Olivier, Pascal, Patrick, Peter, Philippe, Priska, Raphael, Regula, Rémy, Reto, Robin, Roger,
    Rolf, Sandro, Sarah, Seraina, Silvan, Simone, Stefan, Susanne, Sven, Thierry, Tobias, Urs, Ursina, Valérie, Vreni,
    Walter, Yves`),
  last: words(`Aebischer, Ackermann, Ammann, Bachmann, Baumann, Berger, Bertschi, Bieri, Bischof, Blaser, Bossart,
    Brodbeck, Brügger, Bucher, Bühler, Burckhardt, Burri, Caduff, Casutt, Christen, Dettwiler, Dürrenberger, Eggimann,
    Egli, Fankhauser, Favre, Felber, Flückiger, Frei, Frey, Fuhrer, Gerber, Gisin, Gloor, Graf, Gysin, Häfliger, Hess,
    Hofmann, Hostettler, Hürlimann, Imhof, Iselin, Jäggi, Jenni, Joos, Kägi, Keller, Kohler, Küng, Kunz, Lüscher, Lüthi,
    Mäder, Marti, Meister, Merian, Mettler, Mohler, Monnier, Müller, Nägeli, Niederberger, Oser, Preiswerk, Ramseier,
    Rickenbacher, Roth, Ruch, Rudin, Ryf, Salathé, Sarasin, Schär, Schaub, Schneider, Schürch, Spörri, Staehelin,
    Stalder, Steiger, Studer, Suter, Thommen, Tschudin, Vischer, Vögtli, Vogt, Wackernagel, Wälchli, Weibel, Widmer,
    Wirz, Wyss, Zbinden, Zeller, Zimmerli, Zurflüh`),
};

const BRITISH: NameList = {
  first:
    words(`Abigail, Adam, Aisha, Alastair, Alex, Alice, Amelia, Amy, Andrew, Angus, Anjali, Annabel, Anthony,
    Beatrice, Ben, Bethan, Bryony, Caroline, Catherine, Charlotte, Chloe, Christopher, Claire, Clive, Colin, Daisy,
    Daniel, David, Deborah, Dominic, Duncan, Edward, Eleanor, Elizabeth, Ellen, Emily, Esther, Fiona, Fraser, Gareth,
    Gavin, Gemma, George, Gillian, Graham, Grace, Gwen, Hamish, Hannah, Harriet, Harry, Helen, Henry, Hugh, Imogen,
    Imran, Isobel, Jack, James, Jane, Jessica, Joanna, Jonathan, Joseph, Joy, Julian, Kate, Keith, Kieran, Kirsty, Laura,
    Leo, Lewis, Louise, Lucy, Malcolm, Marcus, Martin, Matilda, Megan, Mei, Mohammed, Morwenna, Naomi, Neil, Niamh,
    Nicholas, Oliver, Olivia, Owen, Patrick, Philippa, Priya, Rachel, Rebecca, Rhys, Robin, Rosalind, Rory, Ruth, Sally,
    Samuel, Sarah, Sian, Simon, Sophie, Stephen, Stuart, Susannah, Tamsin, Thomas, Timothy, Tom, Victoria, William, Zoe`),
  last: words(`Abbott, Adeyemi, Ainsworth, Akhtar, Alder, Appleby, Ashworth, Atherton, Bagshaw, Bains, Bancroft, Barlow,
    Beaumont, Bellamy, Birtwhistle, Blackwood, Braithwaite, Brennan, Calloway, Carmichael, Carrington, Chaudhry,
    Cheetham, Chowdhury, Coldwell, Copeland, Crabtree, Cunliffe, Dalgleish, Davenport, Dewhurst, Drummond, Eastwood,
    Ellison, Entwistle, Fairclough, Fanshawe, Farquhar, Fernandes, Fothergill, Gallagher, Garside, Goodfellow, Greenhalgh,
    Griffiths, Gupta, Hadfield, Hargreaves, Haworth, Hebblethwaite, Heywood, Higginbotham, Holroyd, Huang, Hughes, Illingworth,
    Ingham, Jessop, Kapoor, Kershaw, Kirkbride, Lamont, Langridge, Lightfoot, Llewellyn, Lockwood, MacAllister,
    MacGregor, MacLeod, Mansfield, Marchbanks, McBride, Mistry, Molyneux, Nettleton, Nightingale, Nwosu, O’Connell,
    O’Reilly, Ogden, Okafor, Ormerod, Osei, Patel, Pemberton, Penhaligon, Pickering, Polkinghorne, Prendergast, Pritchard,
    Quigley, Ramsbottom, Ravenscroft, Redfern, Rimmer, Rowbotham, Sandhu, Satterthwaite, Shackleton, Sharma, Sidebottom,
    Singh, Stubbs, Sutcliffe, Tattersall, Thistlethwaite, Thornber, Tregenza, Trelawny, Underhill, Vaughan, Wainwright,
    Walmsley, Whittaker, Wolstenholme, Wood-Hill, Yarwood, Zhang`),
};

/** By slug of the home location. */
export const NAMES = {
  rome: { first: ITALIAN_FIRST, last: ROMAN_LAST },
  vienna: AUSTRIAN,
  venice: { first: ITALIAN_FIRST, last: VENETIAN_LAST },
  basel: SWISS,
  london: BRITISH,
} as const satisfies Readonly<Record<string, NameList>>;

export type City = keyof typeof NAMES;
