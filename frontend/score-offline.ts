import './offline/review-offline';

document.getElementById('outlet')?.append(document.createElement('review-offline'));
