document.title = "Linli";
